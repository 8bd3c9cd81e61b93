import { Crosshair, Goal, ListChecks, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { levelName, type LevelName } from './outline';
import styles from './objectives.module.css';

const icons: Readonly<Record<LevelName, LucideIcon>> = { strategic: Goal, operational: Crosshair, action: ListChecks };

/** What a row is: an icon, its number and a word. */
export function LevelTag({ level, number }: { readonly level: number; readonly number: string }) {
  const { t } = useTranslation('objectives');
  const name = levelName(level);
  const Icon = icons[name];
  return (
    <span className={styles.level} data-level={name}>
      <Icon aria-hidden size={14} />
      <span className={styles.number}>{number}</span> {t(`level.${name}`)}
    </span>
  );
}
