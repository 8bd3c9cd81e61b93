import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';
import type { LostDraft } from './useLostDrafts';
import styles from './fields.module.css';

interface LostDraftsProps {
  readonly drafts: readonly LostDraft[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly letGo: (lost: LostDraft) => void;
}

/** What was being written in a date, number or unit when it could be written no longer. */
export function LostDrafts({ drafts, numbers, letGo }: LostDraftsProps) {
  const { t } = useTranslation('objectives');
  return (
    <div role="alert">
      {drafts.map((lost) => (
        <div key={`${lost.row} ${lost.cell} ${lost.draft}`} className={styles.lost} data-testid="lost-draft">
          <label>
            {t('lost', { row: numbers.get(lost.row) ?? '', column: t(`cell.${lost.cell}`) })}
            <input className={styles.field} readOnly value={lost.draft} onFocus={(event) => event.target.select()} />
          </label>
          <button type="button" className={buttons.button} onClick={() => letGo(lost)}>
            {t('letGo')}
          </button>
        </div>
      ))}
    </div>
  );
}
