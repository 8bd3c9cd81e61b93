import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../shared/api';
import { inboxQuery } from './inboxQueries';
import { useLiveInbox } from './useLiveInbox';
import styles from './inbox.module.css';

/** The way to the inbox, with how much in it is new. */
export function InboxLink() {
  const { t } = useTranslation('inbox');
  const { data: me } = useSuspenseQuery(meQuery);
  const unread = useQuery(inboxQuery).data?.unread ?? 0;
  useLiveInbox(me.id);
  return (
    <Link to="/inbox" className={styles.link} aria-label={unread > 0 ? t('link.unread', { count: unread }) : t('title')} title={t('title')} data-testid="inbox-link">
      <Inbox aria-hidden size={20} />
      {unread > 0 && (
        <span aria-hidden className={styles.count}>
          {unread > mostShown ? `${mostShown}+` : unread}
        </span>
      )}
    </Link>
  );
}

const mostShown = 99;
