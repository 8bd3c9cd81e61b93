import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../shared/api';
import { zoneName, type DocumentAddress } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import type { PlanStep } from './planStanding';
import type { Field } from './stepForm';
import { useStandingWords } from './useStandingWords';
import styles from './StepDialog.module.css';

interface StepFieldProps {
  readonly address: DocumentAddress;
  readonly field: Field;
  readonly targets: readonly PlanStep[];
  readonly value: string;
  readonly isEmpty: boolean;
  readonly change: (value: string) => void;
}

export function StepField({ address, field, targets, value, isEmpty, change }: StepFieldProps) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  const { name, kind } = field;
  const error = `${name}-error`;
  const shared = {
    name,
    value,
    required: !field.isOptional,
    'aria-invalid': isEmpty || undefined,
    'aria-describedby': isEmpty ? error : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => change(event.target.value),
  };
  return (
    <label className={styles.field}>
      <span>
        {t(`field.${name}`)} {field.isOptional && <span className={styles.soft}>{t('optional')}</span>}
      </span>
      {kind === 'text' && <textarea rows={4} {...shared} />}
      {kind === 'line' && <input type="text" autoComplete="off" {...shared} />}
      {kind === 'day' && <input type="date" {...shared} />}
      {kind === 'year' && <input type="number" inputMode="numeric" min={2000} max={2100} {...shared} />}
      {kind === 'target' && <Choice {...shared} options={targets.flatMap(({ target }) => (target === null ? [] : [{ value: target, label: words.name(target) }]))} />}
      {kind === 'municipality' && <Municipalities zone={address.name} {...shared} />}
      {kind === 'successor' && <Successors of={address.name} {...shared} />}
      {isEmpty && (
        <span id={error} className={styles.error}>
          {t('fillIn')}
        </span>
      )}
    </label>
  );
}

type SelectProps = React.ComponentProps<'select'>;

function Choice({ options, ...select }: SelectProps & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  const { t } = useTranslation('standing');
  return (
    <select {...select}>
      <option value="">{t('choose')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function Municipalities({ zone, ...select }: SelectProps & { readonly zone: string }) {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const municipalities = catalog.zones.find((candidate) => candidate.key === zone)?.municipalities ?? [];
  return <Choice {...select} options={municipalities.map((municipality) => ({ value: municipality, label: municipality }))} />;
}

/** The zones that a zone merged into. */
function Successors({ of, ...select }: SelectProps & { readonly of: string }) {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const options = useMemo(() => {
    const order = new Intl.Collator(language);
    const found = catalog.zones.filter(({ times }) => times.predecessors.includes(of)).map((zone) => ({ value: zone.key, label: `${zoneName(zone, language)} (${zone.code ?? zone.key})` }));
    return found.sort((one, other) => order.compare(one.label, other.label));
  }, [catalog, of, language]);
  return <Choice {...select} options={options} />;
}
