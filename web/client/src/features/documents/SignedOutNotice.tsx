import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../shared/api';
import { buttons, Notice } from '../../shared/ui';
import { useLink } from './useOpen';
import styles from './SectionPane.module.css';

/** The session has ended under an open page. Nobody is thrown out of a sentence: they sign in when they are ready. */
export function SignedOutNotice() {
  const { t } = useTranslation('documents');
  const link = useLink();
  const { href } = useLocation();
  const queries = useQueryClient();
  if (link !== 'signed-out') return null;
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
