import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HttpFailure } from '../../shared/api';
import { clockTime, useLanguage } from '../../shared/i18n';
import { Notice } from '../../shared/ui';
import { useRefusedWords } from '../standing';
import styles from './ReportForm.module.css';

interface SaveReportProps {
  readonly failure: Error | null;
  readonly isSending: boolean;
  /** When the service had recorded it; null for what it has not. */
  readonly savedAt: Date | null;
}

/** Whether the report has been recorded, and if not why and what to do. */
export function SaveReport({ failure, isSending, savedAt }: SaveReportProps) {
  const { t } = useTranslation('actions');
  const words = useRefusedWords();
  const language = useLanguage();
  const isOffline = failure !== null && !(failure instanceof HttpFailure) && !navigator.onLine;
  return (
    <>
      <p role="status" className={styles.saved} data-testid="report-saved">
        {savedAt && !isSending && (
          <>
            <CircleCheck aria-hidden size={18} />
            {t('saved', { time: clockTime(savedAt, language) })}
          </>
        )}
      </p>
      {failure && !isSending && (
        <div role="alert" data-testid="report-failed">
          <Notice tone="bad" icon={<TriangleAlert aria-hidden size={20} />} title={t('notSaved')}>
            {(isOffline ? [t('offline')] : words.ofFailure(failure)).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        </div>
      )}
    </>
  );
}
