import { useTranslation } from 'react-i18next';
import { fullMoment, nearMoment, shortDay, shownDecimal, useLanguage } from '../../shared/i18n';
import { StatusTag } from './ActionTags';
import type { ActionReport } from './planActions';
import styles from './ReportHistory.module.css';

interface ReportHistoryProps {
  readonly reports: readonly ActionReport[];
  readonly unit: string | null;
  readonly people: Readonly<Record<string, string>>;
}

/** What was reported: who, when, the status, the value and the word with it. */
export function ReportHistory({ reports, unit, people }: ReportHistoryProps) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const now = new Date();
  return (
    <section aria-labelledby="reports-title" className={styles.history}>
      <h2 id="reports-title">{t('history.title')}</h2>
      {reports.length === 0 && <p className={styles.soft}>{t('noReport')}</p>}
      <ol>
        {reports.map((report) => (
          <li key={report.at} data-report={report.status}>
            <span className={styles.line}>
              <StatusTag status={report.status} />
              {report.value !== null && report.valueDate !== null && (
                <span>
                  <strong>{[shownDecimal(`${report.value}`, language), unit].filter(Boolean).join(' ')}</strong>{' '}
                  {t('history.on', { day: shortDay(report.valueDate, language, now) })}
                </span>
              )}
            </span>
            {report.note && <span className={styles.note}>{report.note}</span>}
            <span className={styles.soft}>
              {people[report.by] ?? t('history.somebody')} ·{' '}
              <time dateTime={report.at} title={fullMoment(report.at, language)}>
                {nearMoment(report.at, language, now)}
              </time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
