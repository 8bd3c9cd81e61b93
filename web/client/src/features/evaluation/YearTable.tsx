import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { fullMoment, longDay, shownDecimal, useLanguage } from '../../shared/i18n';
import { actionPath, DueTags, StatusTag, textIn, type Texts } from '../actions';
import type { DatedValue, EvaluatedAction, YearAnswer, YearEvaluation } from './yearEvaluation';
import styles from './YearPage.module.css';

interface YearTableProps {
  readonly address: DocumentAddress;
  readonly evaluation: YearEvaluation;
  readonly people: YearAnswer['people'];
}

export function YearTable({ address, evaluation: { year, on, yearBefore, actions }, people }: YearTableProps) {
  const { t } = useTranslation('evaluation');
  return (
    <table className={styles.table}>
      <caption className="sr-only">{t('title', { year })}</caption>
      <thead>
        <tr>
          {(['action', 'status', 'indicator', 'news'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action.item} data-action={action.item}>
            <th scope="row">
              <Title address={address} action={action} />
            </th>
            <td data-label={t('column.status')}>
              <Status action={action} on={on} yearBefore={yearBefore} />
            </td>
            <td data-label={t('column.indicator')}>
              <Indicator action={action} yearBefore={yearBefore} />
            </td>
            <td data-label={t('column.news')}>
              <News action={action} people={people} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Title({ address, action: { item, titles, goals, lead, end } }: { readonly address: DocumentAddress; readonly action: EvaluatedAction }) {
  const { t } = useTranslation('evaluation');
  const language = useLanguage();
  return (
    <>
      <Link to={actionPath(address, item)}>{textIn(titles, language) ? <InPlan texts={titles} /> : t('untitled')}</Link>
      <span className={styles.line}>
        {goals.map((goal, at) => (
          <span key={at}>
            {at > 0 && ' › '}
            <InPlan texts={goal} />
          </span>
        ))}
      </span>
      {lead && <span className={styles.line}>{t('lead', { lead })}</span>}
      {end && <span className={styles.line}>{t('end', { day: longDay(end, language) })}</span>}
    </>
  );
}

/** A text of the plan in the language that it is there in. */
function InPlan({ texts }: { readonly texts: Texts }) {
  const language = useLanguage();
  const found = textIn(texts, language);
  return found && <span lang={found.lang}>{found.text}</span>;
}

function Status({ action: { status, statusBefore, isLate, isStale }, on, yearBefore }: { readonly action: EvaluatedAction; readonly on: string; readonly yearBefore: number | null }) {
  const { t } = useTranslation(['evaluation', 'actions']);
  return (
    <>
      <StatusTag status={status} />
      <DueTags news={{ lateFrom: isLate ? on : null, staleFrom: isStale ? on : null }} />
      {yearBefore !== null && (
        <span className={styles.line}>
          {statusBefore === null
            ? t('new')
            : statusBefore === status
              ? t('same', { year: yearBefore })
              : t('before', { year: yearBefore, what: t(`actions:status.${statusBefore}`) })}
        </span>
      )}
    </>
  );
}

function Indicator({ action, yearBefore }: { readonly action: EvaluatedAction; readonly yearBefore: number | null }) {
  const { t } = useTranslation('evaluation');
  const language = useLanguage();
  const { indicator, unit, baseline, baselineDate, target, targetDate, value, valueBefore } = action;
  const amount = (number: number) => [shownDecimal(`${number}`, language), unit].filter(Boolean).join(' ');
  const dated = (number: number, date: string | null) => (date === null ? amount(number) : t('dated', { value: amount(number), day: longDay(date, language) }));
  const both = ({ value: number, date }: DatedValue) => dated(number, date);
  const isMeasured = Object.keys(indicator).length > 0 || baseline !== null || target !== null || value !== null;
  if (!isMeasured) return <span className={styles.soft}>{t('noIndicator')}</span>;
  return (
    <>
      <InPlan texts={indicator} />
      {baseline !== null && <span className={styles.line}>{t('baseline', { value: dated(baseline, baselineDate) })}</span>}
      {target !== null && <span className={styles.line}>{t('target', { value: dated(target, targetDate) })}</span>}
      <span className={styles.last}>{value ? t('last', { value: both(value) }) : t('noValue')}</span>
      {yearBefore !== null && valueBefore && value && valueBefore.date !== value.date && <span className={styles.line}>{t('before', { year: yearBefore, what: both(valueBefore) })}</span>}
    </>
  );
}

function News({ action: { reports }, people }: { readonly action: EvaluatedAction; readonly people: YearAnswer['people'] }) {
  const { t } = useTranslation(['evaluation', 'actions']);
  const language = useLanguage();
  if (reports.length === 0) return <span className={styles.soft}>{t('noNews')}</span>;
  return (
    <ul>
      {reports.map(({ at, by, status, note }) => (
        <li key={at}>
          {note || t(`actions:status.${status}`)}{' '}
          <span className={styles.soft}>
            {fullMoment(at, language)} · {people[by] ?? t('actions:history.somebody')}
          </span>
        </li>
      ))}
    </ul>
  );
}
