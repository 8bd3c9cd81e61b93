import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LevelCell } from './LevelCell';
import type { Cell } from './model';
import { useCellWords } from './useCellWords';
import styles from './BoardPage.module.css';

const levels = ['priority', 'attention-point', 'regular-work', 'not-retained'] as const;

/** What letters, edges and bars stand for. */
export function Legend() {
  const { t } = useTranslation(['board', 'choices']);
  const words = useCellWords();
  const cell = (part: Partial<Cell>): Cell => ({ level: 'attention-point', isApproved: true, progress: null, goals: 0, withoutLead: 0, withoutIndicator: 0, ...part });
  return (
    <ul className={styles.legend} aria-hidden>
      {levels.map((level) => (
        <li key={level}>
          <LevelCell cell={cell({ level })} words={words} /> {t(`choices:level.${level}`)}
        </li>
      ))}
      <li>
        <LevelCell cell={cell({ isApproved: false })} words={words} /> {t('legend.draft')}
      </li>
      <li>
        <LevelCell cell={cell({ progress: 3 })} words={words} /> {t('legend.progress')}
      </li>
      <li>
        <PencilLine size={14} /> {t('legend.writing')}
      </li>
    </ul>
  );
}
