import { CalendarX2, CircleCheck, CircleDashed, CirclePlay, CircleStop, MessageCircleOff, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isLate, isStale } from './due';
import type { ActionNews, ActionStatus } from './planActions';
import styles from './actions.module.css';

export const statusIcons: Readonly<Record<ActionStatus, LucideIcon>> = {
  'not-started': CircleDashed,
  running: CirclePlay,
  done: CircleCheck,
  stopped: CircleStop,
};

/** The status: an icon and a word. */
export function StatusTag({ status }: { readonly status: ActionStatus }) {
  const { t } = useTranslation('actions');
  const Icon = statusIcons[status];
  return (
    <span className={styles.status} data-status={status}>
      <Icon aria-hidden size={16} />
      {t(`status.${status}`)}
    </span>
  );
}

/** Late, and without recent news: each an icon and a word. */
export function DueTags({ news }: { readonly news: Pick<ActionNews, 'lateFrom' | 'staleFrom'> }) {
  const { t } = useTranslation('actions');
  const now = new Date();
  return (
    <>
      {isLate(news, now) && (
        <span className={styles.late} data-due="late">
          <CalendarX2 aria-hidden size={14} />
          {t('late')}
        </span>
      )}
      {isStale(news, now) && (
        <span className={styles.stale} data-due="stale">
          <MessageCircleOff aria-hidden size={14} />
          {t('stale')}
        </span>
      )}
    </>
  );
}

/** What was reported last, for a cell: the status, or that there is no report, and what is due. */
export function ActionState({ news }: { readonly news: ActionNews }) {
  const { t } = useTranslation('actions');
  return (
    <span className={styles.state}>
      {news.reportedAt === null ? <span className={styles.soft}>{t('noReport')}</span> : <StatusTag status={news.status} />}
      <DueTags news={news} />
    </span>
  );
}
