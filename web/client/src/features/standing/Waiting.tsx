import { useTranslation } from 'react-i18next';
import { buttons, Notice } from '../../shared/ui';
import styles from './StandingPane.module.css';

interface WaitingProps {
  readonly hasFailed: boolean;
  readonly failed: string;
  readonly loading: string;
  readonly again: () => void;
}

/** Before the first answer: on its way, or failed and what to do. */
export function Waiting({ hasFailed, failed, loading, again }: WaitingProps) {
  const { t } = useTranslation('standing');
  if (!hasFailed) {
    return (
      <p className={styles.page} role="status">
        {loading}
      </p>
    );
  }
  return (
    <div className={styles.page} role="alert">
      <Notice
        tone="bad"
        actions={
          <button type="button" className={buttons.button} onClick={again}>
            {t('again')}
          </button>
        }
      >
        {failed}
      </Notice>
    </div>
  );
}
