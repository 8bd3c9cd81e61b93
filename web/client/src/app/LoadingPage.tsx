import { useTranslation } from 'react-i18next';
import styles from './pages.module.css';

export function LoadingPage() {
  const { t } = useTranslation('app');
  return (
    <p className={styles.loading} role="status">
      {t('loading')}
    </p>
  );
}
