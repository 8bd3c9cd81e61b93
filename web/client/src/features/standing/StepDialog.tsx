import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { Dialog } from '../../shared/dialog';
import { buttons } from '../../shared/ui';
import { FrozenText } from './FrozenText';
import type { StepGroup } from './nextSteps';
import type { PlanStanding } from './planStanding';
import { RefusedNotice } from './RefusedNotice';
import { ShownRemarks } from './ShownRemarks';
import { StepField } from './StepField';
import { commandOf, emptyIn, fieldsOf, isBinding, type FieldName, type Values } from './stepForm';
import { useCarry } from './standingQuery';
import { useStandingWords } from './useStandingWords';
import styles from './StepDialog.module.css';

interface StepDialogProps {
  readonly address: DocumentAddress;
  readonly standing: PlanStanding;
  readonly canRead: boolean;
  readonly group: StepGroup;
  readonly operation: string;
  readonly close: () => void;
  /** Done; with the words that say so. */
  readonly finish: (words: string) => void;
}

/** One step: its fields, what follows from it, and why it was refused. */
export function StepDialog({ address, standing, canRead, group, operation, close, finish }: StepDialogProps) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  const carry = useCarry(address);
  const form = useRef<HTMLFormElement>(null);
  const { name, steps } = group;
  // What was shown at the start is what is sent, whatever happens to the plan meanwhile.
  const [shown] = useState({ hashes: standing.approval?.hashes ?? {}, remarks: steps[0]?.remarks ?? [] });
  const [values, setValues] = useState<Values>({});
  const [empty, setEmpty] = useState<readonly FieldName[]>([]);
  const fields = fieldsOf(name, steps);
  const title = t(`steps:${name}.title`);
  const target = steps.length === 1 ? words.targets(group)[0] : undefined;
  const named = target ? t('withTarget', { step: title, target }) : title;

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (carry.isPending) return;
    const lacking = emptyIn(fields, values);
    setEmpty(lacking);
    if (lacking[0]) return form.current?.querySelector<HTMLElement>(`[name="${lacking[0]}"]`)?.focus();
    carry.mutate(commandOf(name, steps, values, operation, shown), { onSuccess: () => finish(t('recorded', { step: named })) });
  };

  return (
    <Dialog isOpen isKept title={named} close={close}>
      <form ref={form} noValidate className={styles.form} onSubmit={send} data-testid="step">
        <p>{t(`steps:${name}.follows`)}</p>
        {isBinding(name) && <FrozenText address={canRead ? address : null} frozenAt={standing.approval?.frozenAt ?? null} hashes={shown.hashes} />}
        {shown.remarks.length > 0 && <ShownRemarks address={address} count={shown.remarks.length} />}
        {fields.map((field) => (
          <StepField
            key={field.name}
            address={address}
            field={field}
            targets={steps}
            value={values[field.name] ?? ''}
            isEmpty={empty.includes(field.name)}
            change={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        {carry.error && <RefusedNotice failure={carry.error} />}
        <div className={styles.actions}>
          <button type="button" className={buttons.button} onClick={close}>
            {t('cancel')}
          </button>
          <button type="submit" className={buttons.primary} aria-disabled={carry.isPending}>
            {t(carry.isPending ? 'sending' : `steps:${name}.action`)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
