import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';
import styles from './objectives.module.css';

export function EmptyObjectives({ canWrite, begin }: { readonly canWrite: boolean; readonly begin: () => void }) {
  const { t } = useTranslation('objectives');
  return (
    <div className={styles.empty}>
      <p>{t('empty.title')}</p>
      {canWrite && (
        <>
          <p>{t('empty.next')}</p>
          <button type="button" className={buttons.primary} onClick={begin}>
            <Plus aria-hidden size={16} />
            {t('empty.begin')}
          </button>
        </>
      )}
    </div>
  );
}
