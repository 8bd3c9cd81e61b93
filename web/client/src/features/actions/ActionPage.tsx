import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, HttpFailure, isRefused, useWaitWords } from '../../shared/api';
import { documentPath, zoneName, type DocumentAddress } from '../../shared/catalog';
import { shortDay, shownDecimal, useLanguage } from '../../shared/i18n';
import { buttons, Notice, usePageTitle } from '../../shared/ui';
import { actionQuery } from './actionQueries';
import { DueTags } from './ActionTags';
import { CopyActionLink } from './CopyActionLink';
import { ObjectionNotice } from './ObjectionNotice';
import type { ActionSheet } from './planActions';
import { ReportForm } from './ReportForm';
import { ReportHistory } from './ReportHistory';
import { textIn } from './textIn';
import styles from './ActionPage.module.css';

/** One action with a page of its own: made for a telephone and for whoever follows a link to say how it goes. */
export function ActionPage() {
  const { t } = useTranslation('actions');
  const waits = useWaitWords();
  const { cycle, name, item } = useParams({ from: '/signed-in/plans/$cycle/$name/actions/$item' });
  const address: DocumentAddress = { kind: 'plan', cycle, name };
  const { data: answer, error, isFetching, refetch } = useQuery(actionQuery(address, item));
  return (
    <div className={styles.page}>
      <Back address={address} />
      {answer ? (
        <Action key={item} address={address} action={answer.action} people={answer.people} />
      ) : error && !isFetching ? (
        <>
          <h1>{t('page.closed')}</h1>
          <div role="alert">
            <Notice
              tone="bad"
              actions={
                <button type="button" className={buttons.button} onClick={() => void refetch()}>
                  {t('page.again')}
                </button>
              }
            >
              {waits(error) ?? t(isRefused(error) ? (error instanceof HttpFailure && error.status === 404 ? 'page.missing' : 'page.forbidden') : 'page.failed')}
            </Notice>
          </div>
        </>
      ) : (
        <p role="status">{t('page.loading')}</p>
      )}
    </div>
  );
}

function Back({ address }: { readonly address: DocumentAddress }) {
  const { t } = useTranslation('actions');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const zone = catalog.zones.find((candidate) => candidate.key === address.name);
  return (
    <Link to={documentPath(address, 'objectives')} className={styles.back}>
      <ChevronLeft aria-hidden size={16} />
      {t('page.back', { zone: zone ? zoneName(zone, language) : address.name, cycle: address.cycle })}
    </Link>
  );
}

interface ActionProps {
  readonly address: DocumentAddress;
  readonly action: ActionSheet;
  readonly people: Readonly<Record<string, string>>;
}

function Action({ address, action, people }: ActionProps) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const title = textIn(action.titles, language);
  // What is half written stays when the right to report ends meanwhile; saving then says why not.
  const [isBegun, setBegun] = useState(action.objection === null);
  if (!isBegun && action.objection === null) setBegun(true);
  usePageTitle(title?.text ?? t('untitled'));
  return (
    <article aria-labelledby="action-title" className={styles.action} data-testid="action">
      <Goals action={action} />
      <h1 id="action-title" lang={title?.lang}>
        {title?.text ?? t('untitled')}
      </h1>
      <Facts action={action} />
      {action.objection && <ObjectionNotice objection={action.objection} />}
      {isBegun && <ReportForm address={address} action={action} />}
      <ReportHistory reports={action.reports} unit={action.unit} people={people} />
      <div>
        <CopyActionLink address={address} item={action.news.item} />
      </div>
    </article>
  );
}

function Goals({ action: { goals } }: { readonly action: ActionSheet }) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  return (
    <ol className={styles.goals} aria-label={t('page.goals')}>
      {goals.map((titles, at) => {
        const title = textIn(titles, language);
        return (
          <li key={at} lang={title?.lang}>
            {title?.text ?? t('untitled')}
          </li>
        );
      })}
    </ol>
  );
}

function Facts({ action }: { readonly action: ActionSheet }) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const { lead, end, unit, baseline, target, targetDate, news } = action;
  const indicator = textIn(action.indicator, language);
  const day = (date: string) => shortDay(date, language, new Date());
  const number = (value: number) => [shownDecimal(`${value}`, language), unit].filter(Boolean).join(' ');
  const aim = target === null ? null : targetDate ? t('page.targetBy', { target: number(target), day: day(targetDate) }) : number(target);
  const facts = [
    { name: 'lead', text: lead || t('page.noLead'), lang: undefined },
    { name: 'end', text: end ? day(end) : t('page.noEnd'), lang: undefined },
    { name: 'indicator', text: indicator?.text ?? null, lang: indicator?.lang },
    { name: 'baseline', text: baseline === null ? null : number(baseline), lang: undefined },
    { name: 'target', text: aim, lang: undefined },
  ] as const;
  return (
    <>
      <p className={styles.due}>
        <DueTags news={news} />
      </p>
      <dl className={styles.facts}>
        {facts.map(
          ({ name, text, lang }) =>
            text !== null && (
              <div key={name}>
                <dt>{t(`fact.${name}`)}</dt>
                <dd lang={lang}>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
