import { ChevronDown, ChevronUp, MailCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';
import styles from './comments.module.css';

interface StepBarProps {
  readonly step: (by: 1 | -1) => void;
  /** How many threads of the list have not been read. */
  readonly unread: number;
  readonly read: () => void;
}

/** From one remark of the list to the next, and past all of them. */
export function StepBar({ step, unread, read }: StepBarProps) {
  const { t } = useTranslation('comments');
  return (
    <div className={styles.steps}>
      <button type="button" className={buttons.icon} aria-label={t('step.previous')} title={t('step.previousKey')} aria-keyshortcuts="Shift+F8" onClick={() => step(-1)}>
        <ChevronUp aria-hidden size={18} />
      </button>
      <button type="button" className={buttons.icon} aria-label={t('step.next')} title={t('step.nextKey')} aria-keyshortcuts="F8" onClick={() => step(1)}>
        <ChevronDown aria-hidden size={18} />
      </button>
      {unread > 0 && (
        <button type="button" className={buttons.button} onClick={read}>
          <MailCheck aria-hidden size={16} />
          {t('step.read', { count: unread })}
        </button>
      )}
    </div>
  );
}
