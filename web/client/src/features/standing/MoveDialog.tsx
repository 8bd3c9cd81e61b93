import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { Dialog } from '../../shared/dialog';
import { buttons } from '../../shared/ui';
import { moveTo, type NationalStanding, type NationalStep } from './nationalStanding';
import { RefusedNotice } from './RefusedNotice';
import { StepField } from './StepField';
import { emptyIn, type Field, type FieldName, type Values } from './stepForm';
import { useMove } from './standingQuery';
import { useStandingWords } from './useStandingWords';
import styles from './StepDialog.module.css';

interface MoveDialogProps {
  readonly address: DocumentAddress;
  readonly standing: NationalStanding;
  readonly step: NationalStep;
  readonly operation: string;
  readonly close: () => void;
  /** Done; with the words that say so. */
  readonly finish: (words: string) => void;
}

/** One move of a national document: its day or its reason, what follows from it, and why it was refused. */
export function MoveDialog({ address, standing, step, operation, close, finish }: MoveDialogProps) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  const move = useMove(address);
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Values>({});
  const [empty, setEmpty] = useState<readonly FieldName[]>([]);
  const fields: readonly Field[] = [
    ...(step.needsDate ? [{ name: 'date', kind: 'day' } as const] : []),
    ...(step.needsReason ? [{ name: 'reason', kind: 'text' } as const] : []),
  ];
  const title = words.step(step, address.cycle);

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (move.isPending) return;
    const lacking = emptyIn(fields, values);
    setEmpty(lacking);
    if (lacking[0]) return form.current?.querySelector<HTMLElement>(`[name="${lacking[0]}"]`)?.focus();
    move.mutate(moveTo(step, values, operation), { onSuccess: () => finish(t('recorded', { step: words.stage(step.to, address.cycle) })) });
  };

  return (
    <Dialog isOpen isKept title={title} close={close}>
      <form ref={form} noValidate className={styles.form} onSubmit={send} data-testid="step">
        <p>{t('national.follows')}</p>
        {step.needsDate && standing.hashes === null && <p>{t('national.freezes')}</p>}
        {fields.map((field) => (
          <StepField
            key={field.name}
            address={address}
            field={field}
            targets={[]}
            value={values[field.name] ?? ''}
            isEmpty={empty.includes(field.name)}
            change={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        {move.error && <RefusedNotice failure={move.error} />}
        <div className={styles.actions}>
          <button type="button" className={buttons.button} onClick={close}>
            {t('cancel')}
          </button>
          <button type="submit" className={buttons.primary} aria-disabled={move.isPending}>
            {t(move.isPending ? 'sending' : step.needsReason ? 'national.back' : 'national.action')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
