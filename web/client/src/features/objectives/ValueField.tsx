import { useContext, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { phenomenonName } from '../../shared/catalog';
import { decimalOf, shownDecimal, useLanguage } from '../../shared/i18n';
import { PrivacyHint } from '../../shared/privacy';
import { LoseDraft } from './useLostDrafts';
import type { ValueCell } from './model/cells';
import type { PlanFacts } from './PlanFacts';
import styles from './fields.module.css';

interface ValueFieldProps {
  readonly id?: string;
  readonly row: string;
  readonly cell: ValueCell;
  readonly value: string;
  readonly facts: PlanFacts;
  readonly label?: string;
  readonly isFocused?: boolean;
  /** Writes a value, and tells which one stood there when the person began. */
  readonly set: (value: string, began: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

/** A cell that is written as a whole: chosen from a list, a date, a number or a word. */
export function ValueField(props: ValueFieldProps) {
  const { cell, facts } = props;
  if (cell === 'phenomenon') return <PhenomenonField {...props} />;
  if (cell === 'municipality' && facts.municipalities.length > 0) return <MunicipalityField {...props} />;
  return <WrittenField {...props} />;
}

function PhenomenonField({ facts, ...props }: ValueFieldProps) {
  const { t } = useTranslation('objectives');
  const language = useLanguage();
  const groups = [
    { label: t('retained'), members: facts.phenomena.filter(({ number }) => facts.retained.includes(number)) },
    { label: t('notRetained'), members: facts.phenomena.filter(({ number }) => !facts.retained.includes(number)) },
  ];
  return (
    <Choice {...props} known={facts.phenomena.map(({ number }) => number)}>
      {groups.map(
        ({ label, members }) =>
          members.length > 0 && (
            <optgroup key={label} label={label}>
              {members.map((phenomenon) => (
                <option key={phenomenon.number} value={phenomenon.number}>
                  {phenomenon.number} · {phenomenonName(phenomenon, language)}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </Choice>
  );
}

function MunicipalityField({ facts, ...props }: ValueFieldProps) {
  return (
    <Choice {...props} known={facts.municipalities}>
      {facts.municipalities.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </Choice>
  );
}

interface ChoiceProps extends Omit<ValueFieldProps, 'facts' | 'cell' | 'row'> {
  readonly known: readonly string[];
  readonly children: React.ReactNode;
}

function Choice({ id, value, label, isFocused = false, set, known, children, onBlur, onKeyDown }: ChoiceProps) {
  const { t } = useTranslation('objectives');
  const field = useRef<HTMLSelectElement>(null);
  // The list covers what others change while it is open.
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);
  return (
    <select
      ref={field}
      id={id}
      className={styles.field}
      aria-label={label}
      value={value}
      onPointerDown={() => (opened.current = value)}
      onChange={(event) => {
        set(event.target.value, opened.current ?? value);
        opened.current = null;
      }}
      onKeyDown={(event) => {
        opened.current = null;
        onKeyDown?.(event);
      }}
      onBlur={onBlur}
    >
      <option value="">{t('none')}</option>
      {value !== '' && !known.includes(value) && <option>{value}</option>}
      {children}
    </select>
  );
}

const kinds: Readonly<Partial<Record<ValueCell, 'date' | 'number'>>> = {
  start: 'date',
  end: 'date',
  baselineDate: 'date',
  targetDate: 'date',
  latestDate: 'date',
  baseline: 'number',
  target: 'number',
  latest: 'number',
};

/** Kept when one is done with it, not letter by letter: half a date or number is none. */
function WrittenField({ id, row, cell, value, label, isFocused = false, set, onBlur, onKeyDown }: ValueFieldProps) {
  const { t } = useTranslation('objectives');
  const language = useLanguage();
  const kind = kinds[cell];
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [began, setBegan] = useState(value);
  // Whoever leaves a field, or gives up what they wrote, does so before it goes; a right that ends takes it from their hands.
  const unkept = useRef<string | null>(null);
  const lose = useContext(LoseDraft);
  useEffect(
    () => () => {
      if (unkept.current !== null) lose({ row, cell, draft: unkept.current });
    },
    [lose, row, cell],
  );
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);
  const change = (next: string | null) => {
    unkept.current = next;
    setDraft(next);
  };
  const kept = draft === null ? value : kind === 'number' ? decimalOf(draft) : draft.trim();
  const keep = () => {
    if (draft === null || kept === null) return;
    set(kept, began);
    change(null);
  };
  return (
    <>
      <input
        ref={field}
        id={id}
        className={styles.field}
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'number' ? 'decimal' : undefined}
        max={kind === 'date' ? '9999-12-31' : undefined}
        maxLength={kind === undefined ? longest[cell] : undefined}
        aria-label={label}
        aria-invalid={kept === null}
        aria-describedby={kept === null && id ? `${id}-wrong` : undefined}
        value={draft ?? (kind === 'number' ? shownDecimal(value, language) : value)}
        onChange={(event) => {
          if (draft === null) setBegan(value);
          change(event.target.value);
        }}
        onBlur={() => {
          keep();
          onBlur?.();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Tab') keep();
          if (event.key === 'Escape') change(null);
          onKeyDown?.(event);
        }}
      />
      {kind === undefined && <PrivacyHint text={draft ?? value} />}
      {kept === null && (
        <span id={id && `${id}-wrong`} role="alert" className={styles.wrong}>
          {t('notANumber')}
        </span>
      )}
    </>
  );
}

const longest: Readonly<Partial<Record<ValueCell, number>>> = { unit: 40, municipality: 100 };
