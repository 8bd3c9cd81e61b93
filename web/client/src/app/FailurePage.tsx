import { useQueryClient } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HttpFailure, useWaitWords } from '../shared/api';
import { buttons, usePageTitle } from '../shared/ui';
import styles from './pages.module.css';

/** Where nothing else is on the page. */
export function FailurePage(props: ErrorComponentProps) {
  return (
    <main id="main" tabIndex={-1}>
      <Failure {...props} />
    </main>
  );
}

/** What happened, what was kept, what to do next. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const queries = useQueryClient();
  usePageTitle(t('error.title'));
  const wait = useWaitWords()(error instanceof Error ? error : null);
  const isUnreachable = error instanceof TypeError || (error instanceof HttpFailure && error.status >= 500);

  const again = async () => {
    await queries.resetQueries();
    reset();
    await router.invalidate();
  };

  return (
    <div className={styles.plain} role="alert">
      <h1>{t('error.title')}</h1>
      <p>{wait ?? t(isUnreachable ? 'error.unreachable' : 'error.happened')}</p>
      <p>{t('error.kept')}</p>
      {wait === null && <p>{t('error.next')}</p>}
      <p className={styles.ways}>
        <button type="button" className={buttons.primary} onClick={() => void again()}>
          {t('error.again')}
        </button>
      </p>
    </div>
  );
}
