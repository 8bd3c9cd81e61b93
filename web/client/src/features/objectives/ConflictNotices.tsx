import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';
import { ShownValue } from './Details';
import type { Objectives } from './model/Objectives';
import type { PlanFacts } from './PlanFacts';
import type { Conflict } from './useConflicts';
import { useItem } from './useObjectives';
import styles from './ConflictNotices.module.css';

interface ConflictNoticesProps {
  readonly conflicts: readonly Conflict[];
  readonly objectives: Objectives;
  readonly numbers: ReadonlyMap<string, string>;
  readonly facts: PlanFacts;
  readonly settle: (conflict: Conflict, takesMine: boolean) => void;
}

/** Asks which of two values shall stand, of each cell that another changed meanwhile. */
export function ConflictNotices({ conflicts, ...rest }: ConflictNoticesProps) {
  return (
    <div role="alert" className={styles.notices}>
      {conflicts.map((conflict) => (
        <Notice key={`${conflict.row} ${conflict.cell}`} conflict={conflict} {...rest} />
      ))}
    </div>
  );
}

function Notice({ conflict, objectives, numbers, facts, settle }: Omit<ConflictNoticesProps, 'conflicts'> & { readonly conflict: Conflict }) {
  const { t } = useTranslation('objectives');
  const { row, cell, mine } = conflict;
  const theirs = useItem(objectives, row)?.values[cell];
  if (theirs === undefined || theirs === mine) return null;
  const values = [
    { word: 'theirs', value: theirs },
    { word: 'mine', value: mine },
  ] as const;
  return (
    <div className={styles.notice} data-testid="conflict">
      <p>{t('conflict.title', { row: numbers.get(row) ?? '', column: t(`cell.${cell}`) })}</p>
      <dl className={styles.values}>
        {values.map(({ word, value }) => (
          <div key={word}>
            <dt>{t(`conflict.${word}`)}</dt>
            <dd>{value === '' ? t('conflict.empty') : <ShownValue {...{ cell, value, facts }} />}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className={buttons.button} onClick={() => settle(conflict, false)}>
        {t('conflict.keepTheirs')}
      </button>
      <button type="button" className={buttons.button} onClick={() => settle(conflict, true)}>
        {t('conflict.useMine')}
      </button>
    </div>
  );
}
