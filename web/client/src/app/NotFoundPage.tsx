import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttons, usePageTitle } from '../shared/ui';
import styles from './pages.module.css';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  usePageTitle(t('notFound.title'));
  return (
    <main id="main" tabIndex={-1} className={styles.plain}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p className={styles.ways}>
        <Link to="/" className={buttons.primary}>
          {t('notFound.home')}
        </Link>
        <Link to="/plans" className={buttons.button}>
          {t('notFound.plans')}
        </Link>
      </p>
    </main>
  );
}
