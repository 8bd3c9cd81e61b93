import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { buttons } from '../../shared/ui';
import styles from './objectives.module.css';

interface RemoveDialogProps {
  readonly asked: string | null;
  readonly askedCount: number;
  readonly remove: (id: string) => void;
  readonly forget: () => void;
  readonly title: (id: string) => string;
}

/** Asked before more than one row goes. */
export function RemoveDialog({ asked, askedCount, remove, forget, title }: RemoveDialogProps) {
  const { t } = useTranslation('objectives');
  if (asked === null) return null;
  return (
    <Dialog title={t('remove.title')} isOpen close={forget}>
      <p>{t('remove.text', { title: title(asked).trim(), count: askedCount - 1 })}</p>
      <div className={styles.dialogActions}>
        <button type="button" className={buttons.primary} autoFocus onClick={() => remove(asked)}>
          {t('remove.yes')}
        </button>
        <button type="button" className={buttons.button} onClick={forget}>
          {t('remove.no')}
        </button>
      </div>
    </Dialog>
  );
}
