import { CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './tags.module.css';

/** The stage of a document: an icon and a word. */
export function StageTag({ stage }: { readonly stage: string }) {
  const { t } = useTranslation('shared');
  return (
    <span className={styles.tag}>
      <CircleDot aria-hidden size={14} />
      <span className="sr-only">{t('stage.label')}: </span>
      {t(`stage.${stage}`, { defaultValue: t('stage.other') })}
    </span>
  );
}
