import { Crosshair, Gauge, Goal, ListChecks, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RowName } from './outline';
import styles from './objectives.module.css';

const icons: Readonly<Record<RowName, LucideIcon>> = { strategic: Goal, operational: Crosshair, action: ListChecks, indicator: Gauge };

/** What a row is: an icon, its number and a word. */
export function LevelTag({ name, number }: { readonly name: RowName; readonly number: string }) {
  const { t } = useTranslation('objectives');
  const Icon = icons[name];
  return (
    <span className={styles.level} data-level={name}>
      <Icon aria-hidden size={14} />
      <span className={styles.number}>{number}</span> {t(`level.${name}`)}
    </span>
  );
}
