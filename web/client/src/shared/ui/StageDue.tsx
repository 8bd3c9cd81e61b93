import { CalendarClock, CalendarX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { longDay, today, useLanguage } from '../i18n';
import styles from './tags.module.css';

/** By which day a plan shall have left its stage, and that it is late once the day has passed: an icon and words. */
export function StageDue({ due }: { readonly due: string | null }) {
  const { t } = useTranslation('shared');
  const language = useLanguage();
  if (due === null) return null;
  const isLate = due < today(new Date());
  const Icon = isLate ? CalendarX2 : CalendarClock;
  return (
    <span className={isLate ? styles.late : styles.due} data-due={isLate ? 'late' : 'ahead'}>
      <Icon aria-hidden size={14} />
      {t(isLate ? 'due.late' : 'due.until', { day: longDay(due, language) })}
    </span>
  );
}
