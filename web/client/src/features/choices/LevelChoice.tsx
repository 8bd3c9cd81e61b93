import { useTranslation } from 'react-i18next';
import { levels, type Chosen, type Level } from './Choices';
import { levelIcons } from './levelIcons';
import styles from './choices.module.css';

interface LevelChoiceProps {
  readonly number: string;
  readonly name: string;
  readonly level: Chosen;
  readonly canWrite: boolean;
  readonly choose: (level: Level) => void;
}

/** The four levels side by side, under the heads of the column; on a phone each says its name. */
export function LevelChoice({ number, name, level, canWrite, choose }: LevelChoiceProps) {
  const { t } = useTranslation('choices');
  if (!canWrite) return <LevelShown level={level} />;
  return (
    <div role="radiogroup" aria-label={t('levelOf', { name })} className={styles.levels}>
      {levels.map((each) => {
        const Icon = levelIcons[each];
        return (
          <label key={each} className={`${styles.level} ${styles[each]}`} data-chosen={level === each}>
            <input type="radio" name={`level-${number}`} checked={level === each} onChange={() => choose(each)} />
            <span className={styles.dot}>{level === each && <Icon aria-hidden size={16} />}</span>
            <span className={styles.word}>{t(`level.${each}`)}</span>
          </label>
        );
      })}
    </div>
  );
}

function LevelShown({ level }: { readonly level: Chosen }) {
  const { t } = useTranslation('choices');
  const Icon = level === '' ? null : levelIcons[level];
  return (
    <span className={`${styles.shown} ${level === '' ? '' : styles[level]}`}>
      {Icon && <Icon aria-hidden size={16} />}
      {t(`level.${level || 'open'}`)}
    </span>
  );
}
