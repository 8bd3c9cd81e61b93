import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';
import type { Shape } from './model/cells';
import styles from './objectives.module.css';

export function EmptyObjectives({ kind, canWrite, begin }: { readonly kind: Shape['kind']; readonly canWrite: boolean; readonly begin: () => void }) {
  const { t } = useTranslation('objectives');
  const words = kind === 'indicators' ? 'emptyIndicators' : 'empty';
  return (
    <div className={styles.empty}>
      <p>{t(`${words}.title`)}</p>
      {canWrite && (
        <>
          <p>{t(`${words}.next`)}</p>
          <button type="button" className={buttons.primary} onClick={begin}>
            <Plus aria-hidden size={16} />
            {t(`${words}.begin`)}
          </button>
        </>
      )}
    </div>
  );
}
