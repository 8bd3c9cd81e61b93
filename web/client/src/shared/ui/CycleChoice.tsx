import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../api';
import { inLanguage } from '../catalog';
import { useLanguage } from '../i18n';
import styles from './CycleChoice.module.css';

interface CycleChoiceProps {
  readonly cycles: readonly Cycle[];
  readonly value: string;
  readonly change: (cycle: string) => void;
}

/** Which cycle's plans are listed, and what has to be known of its dates. */
export function CycleChoice({ cycles, value, change }: CycleChoiceProps) {
  const { t } = useTranslation('shared');
  const language = useLanguage();
  const noteId = useId();
  const note = cycles.find(({ id }) => id === value)?.terms?.note;
  return (
    <>
      <label className={styles.cycle}>
        {t('cycle')}
        <select value={value} aria-describedby={note ? noteId : undefined} onChange={(event) => change(event.target.value)}>
          {cycles.map(({ id }) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      {note && (
        <p id={noteId} className={styles.note}>
          {inLanguage(note, language)}
        </p>
      )}
    </>
  );
}
