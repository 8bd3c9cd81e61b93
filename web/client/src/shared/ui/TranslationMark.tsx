import { useTranslation } from 'react-i18next';
import styles from './tags.module.css';

/** Says that a name is ours, not an official one. */
export function TranslationMark() {
  const { t } = useTranslation('shared');
  return (
    <span className={styles.mark} title={t('translationHint')}>
      {t('translation')}
    </span>
  );
}
