import { useQuery } from '@tanstack/react-query';
import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStageWord, type DocumentAddress } from '../../shared/catalog';
import { usePageTitle, Waiting } from '../../shared/ui';
import { DecisionLog } from './DecisionLog';
import { Day } from './Moment';
import { MoveHistory } from './MoveHistory';
import { NationalHash } from './NationalHash';
import { NationalSteps } from './NationalSteps';
import { NationalVersions } from './NationalVersions';
import type { NationalStanding } from './nationalStanding';
import type { StandingPage } from './standingPage';
import { nationalQuery } from './standingQuery';
import { VerifyPage } from './VerifyPage';
import pane from './StandingPane.module.css';
import places from './places.module.css';
import styles from './NationalPane.module.css';

interface NationalPaneProps {
  readonly address: DocumentAddress;
  /** Of the document as it is open; 0 for those who may not open it. */
  readonly decisions: number;
  readonly page: StandingPage;
  /** The name of the document. */
  readonly title: string;
}

/** Where a phenomenon or theme stands: its stages with their days, what can be recorded next and by whom. */
export function NationalPane({ address, decisions, page, title }: NationalPaneProps) {
  const { t } = useTranslation('standing');
  const { data: answer, isError, isFetching, refetch } = useQuery(nationalQuery(address, decisions));
  usePageTitle(`${t(page.kind === 'verify' ? 'verify.title' : 'title')} · ${title}`);
  if (!answer) return <Waiting hasFailed={isError && !isFetching} failed={t('national.failed')} loading={t('national.loading')} again={() => void refetch()} className={styles.page} />;
  if (page.kind === 'verify') return <VerifyPage address={address} version={page.version} />;
  const { standing, people } = answer;
  return (
    <article className={pane.page} aria-labelledby="standing-title" data-stage={standing.stage} data-testid="standing">
      <h2 id="standing-title">{t('title')}</h2>
      <Stages standing={standing} cycle={address.cycle} />
      <NationalSteps address={address} standing={standing} />
      {standing.hashes && <NationalHash address={address} hashes={standing.hashes} />}
      {standing.versions && standing.versions.length > 0 && <NationalVersions address={address} versions={standing.versions} />}
      {standing.history && standing.history.length > 0 && <MoveHistory moves={standing.history} people={people} cycle={address.cycle} />}
      <DecisionLog address={address} />
    </article>
  );
}

const icons = { done: CircleCheck, current: CircleDot, ahead: Circle };

function Stages({ standing: { stage, dates }, cycle }: { readonly standing: NationalStanding; readonly cycle: string }) {
  const { t } = useTranslation('standing');
  const word = useStageWord();
  const current = dates.findIndex((candidate) => candidate.stage === stage);
  return (
    <ol className={`${styles.stages} ${places.places}`} aria-label={t('national.title')}>
      {dates.map(({ stage: candidate, date }, at) => {
        const place = at < current ? 'done' : at === current ? 'current' : 'ahead';
        const Icon = icons[place];
        return (
          <li key={candidate} className={places[place]} aria-current={place === 'current' ? 'step' : undefined} data-stage={candidate}>
            <Icon aria-hidden size={18} />
            <span>{word(candidate, cycle)}</span>
            <span className={place === 'current' ? places.now : 'sr-only'}>{t(`place.${place}`)}</span>
            {date && (
              <span className={pane.soft}>
                <Day day={date} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
