import { CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { levels, type Choices } from './Choices';
import { levelIcons } from './levelIcons';
import { useCounts } from './useChoices';
import styles from './choices.module.css';

/** How often each level was chosen, as it changes. */
export function LevelCounts({ choices }: { readonly choices: Choices }) {
  const { t } = useTranslation('choices');
  const counts = useCounts(choices);
  return (
    <ul className={styles.counts} aria-label={t('counts')}>
      {levels.map((level) => {
        const Icon = levelIcons[level];
        return (
          <li key={level} className={styles[level]}>
            <Icon aria-hidden size={16} />
            {t(`level.${level}`)} <strong data-count={level}>{counts[level]}</strong>
          </li>
        );
      })}
      {counts.open > 0 && (
        <li>
          <CircleDashed aria-hidden size={16} />
          {t('level.open')} <strong data-count="open">{counts.open}</strong>
        </li>
      )}
    </ul>
  );
}
