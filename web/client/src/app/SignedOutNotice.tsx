import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery, session } from '../shared/api';
import { buttons, Notice } from '../shared/ui';
import styles from './pages.module.css';

/** The session has ended under an open page. Nobody is thrown out of a sentence: they sign in when they are ready. */
export function SignedOutNotice() {
  const { t } = useTranslation('app');
  const isThere = useSyncExternalStore(session.subscribe, () => session.isThere);
  const { href } = useLocation();
  const queries = useQueryClient();
  if (isThere) return null;
  const forget = () => queries.removeQueries({ queryKey: meQuery.queryKey });
  return (
    <div role="alert" className={styles.notice} data-testid="signed-out">
      <Notice
        tone="warn"
        actions={
          <Link to="/sign-in" search={{ next: href }} className={buttons.primary} onClick={forget}>
            {t('signedOut.action')}
          </Link>
        }
      >
        {t('signedOut.text')}
      </Notice>
    </div>
  );
}
