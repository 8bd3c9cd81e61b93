import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isRefused, useWaitWords } from '../../shared/api';
import { documentPath, useDocumentWords, type DocumentAddress } from '../../shared/catalog';
import { fullMoment, longDay, useLanguage } from '../../shared/i18n';
import { buttons, usePageTitle, Waiting } from '../../shared/ui';

import { figuresOf } from './figures';
import { YearTable } from './YearTable';
import { yearQuery, type YearAnswer } from './yearEvaluation';
import styles from './YearPage.module.css';

/** The figures of a year of action, filled in and ready for the council: on a screen, on a phone and on paper. */
export function YearPage() {
  const { t } = useTranslation('evaluation');
  const waits = useWaitWords();
  const { cycle, name, year } = useParams({ from: '/signed-in/plans/$cycle/$name/years/$year' });
  const address: DocumentAddress = { kind: 'plan', cycle, name };
  const words = useDocumentWords(address);
  const { data: answer, error, isFetching, refetch } = useQuery(yearQuery(address, year));
  usePageTitle(`${t('title', { year })} · ${words.title}`);
  return (
    <article className={styles.page} data-testid="year">
      <Link to={documentPath(address, 'standing')} className={styles.back}>
        <ChevronLeft aria-hidden size={16} />
        {t('back')}
      </Link>
      <h1>
        {words.number && <span className={styles.soft}>{words.number}</span>} {words.title} <span className={styles.soft}>{cycle}</span>
      </h1>
      <h2>{t('title', { year })}</h2>
      {answer ? (
        <Year address={address} answer={answer} />
      ) : (
        <Waiting hasFailed={Boolean(error) && !isFetching} failed={waits(error) ?? t(isRefused(error) ? 'missing' : 'failed')} loading={t('loading')} again={() => void refetch()} />
      )}
    </article>
  );
}

function Year({ address, answer: { evaluation, people } }: { readonly address: DocumentAddress; readonly answer: YearAnswer }) {
  const { t } = useTranslation('evaluation');
  const language = useLanguage();
  const { year, evaluatedAt, on, yearBefore, since, actions } = evaluation;
  const figures = figuresOf(actions);
  return (
    <>
      <p className={styles.soft}>
        {evaluatedAt ? t('asEvaluated', { when: fullMoment(evaluatedAt, language) }) : t('asNow', { day: longDay(on, language) })}{' '}
        {since && yearBefore !== null ? t('since', { year: yearBefore, when: fullMoment(since, language) }) : t('first')}
      </p>
      {evaluation.evaluation && (
        <figure className={styles.evaluation}>
          <figcaption>{t('council')}</figcaption>
          <blockquote>{evaluation.evaluation}</blockquote>
        </figure>
      )}
      {actions.length === 0 ? (
        <p>{t('nothing', { year })}</p>
      ) : (
        <>
          <dl className={styles.figures}>
            {(['done', 'running', 'notStarted', 'stopped', 'late', 'stale', 'moved'] as const).map((figure) => (
              <div key={figure} data-figure={figure}>
                <dt>{t(`figure.${figure}`)}</dt>
                <dd>{figures[figure]}</dd>
              </div>
            ))}
          </dl>
          <div className={styles.tools}>
            <button type="button" className={buttons.button} onClick={() => window.print()}>
              <Printer aria-hidden size={16} />
              {t('print')}
            </button>
          </div>
          <YearTable address={address} evaluation={evaluation} people={people} />
        </>
      )}
    </>
  );
}
