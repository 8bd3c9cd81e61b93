import { CalendarX2, Landmark, MessagesSquare, PencilLine, Scale, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Count, Figure } from './model';
import styles from './Figures.module.css';

const icons: Readonly<Record<Figure, LucideIcon>> = { drafting: PencilLine, consultation: MessagesSquare, council: Scale, ministers: Landmark, late: CalendarX2 };

/** The five numbers, each with what moved since yesterday. While plans are awaited no number stands for what there is. */
export function Figures({ counts, awaited }: { readonly counts: readonly Count[]; readonly awaited: number }) {
  const { t } = useTranslation('board');
  return (
    <>
      <ul className={styles.figures} aria-label={t('figures')}>
        {counts.map((count) => {
          const Icon = icons[count.figure];
          return (
            <li key={count.figure} className={styles.figure} data-figure={count.figure} data-some={count.now > 0}>
              <span className={styles.name}>
                <Icon aria-hidden size={18} /> {t(`figure.${count.figure}`)}
              </span>
              <strong>{awaited > 0 ? t('unknown') : count.now}</strong>
              <span className={styles.moved}>{awaited === 0 && <Moved count={count} />}</span>
            </li>
          );
        })}
      </ul>
      {awaited > 0 && <p role="status">{t('awaited', { count: awaited })}</p>}
    </>
  );
}

export function Moved({ count: { came, went } }: { readonly count: Count }) {
  const { t } = useTranslation('board');
  return <>{came + went === 0 ? t('still') : t('moved', { came, went })}</>;
}
