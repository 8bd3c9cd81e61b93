import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { usePageTitle, Waiting } from '../../shared/ui';
import { Reactions } from '../reactions';
import { LaidTexts } from '../versions';
import { ActionYears } from './ActionYears';
import { Approval } from './Approval';
import { DecisionLog } from './DecisionLog';
import { DueFact } from './DueFact';
import { History } from './History';
import { MergerFacts } from './MergerFacts';
import { NextSteps } from './NextSteps';
import type { StandingAnswer } from './planStanding';
import { SignedPdfs } from './SignedPdfs';
import { StageBar } from './StageBar';
import type { StandingPage } from './standingPage';
import { standingQuery } from './standingQuery';
import { useStandingWords } from './useStandingWords';
import { VerifyPage } from './VerifyPage';
import { Versions } from './Versions';
import styles from './StandingPane.module.css';

interface StandingPaneProps {
  readonly address: DocumentAddress;
  /** Of the document as it is open; 0 for those who may not open it. */
  readonly decisions: number;
  readonly page: StandingPage;
  /** False for those who decide without reading the draft. */
  readonly canRead: boolean;
  /** The name of the plan. */
  readonly title: string;
}

/** Where the plan stands, what is needed next and from whom. */
export function StandingPane({ address, decisions, page, canRead, title }: StandingPaneProps) {
  const { t } = useTranslation('standing');
  const { data: answer, isError, isFetching, refetch } = useQuery(standingQuery(address, decisions));
  usePageTitle(`${t(page.kind === 'verify' ? 'verify.title' : 'title')} · ${title}`);
  if (!answer) return <Waiting hasFailed={isError && !isFetching} failed={t('failed')} loading={t('loading')} again={() => void refetch()} className={styles.page} />;
  if (page.kind === 'verify') return <VerifyPage address={address} version={page.version} pdfs={answer.standing.signedPdfs ?? []} people={answer.people} />;
  return <Standing address={address} answer={answer} canRead={canRead} />;
}

interface StandingProps extends Pick<StandingPaneProps, 'address' | 'canRead'> {
  readonly answer: StandingAnswer;
}

function Standing({ address, answer, canRead }: StandingProps) {
  const { t } = useTranslation('standing');
  const { standing, people } = answer;
  const moment = `${standing.stage} ${standing.version} ${standing.approval?.frozenAt ?? ''} ${standing.history?.length ?? 0}`;
  return (
    <article className={styles.page} aria-labelledby="standing-title" data-stage={standing.stage} data-testid="standing">
      <h2 id="standing-title">{t('title')}</h2>
      <StageBar stage={standing.stage} />
      <Facts address={address} answer={answer} />
      <NextSteps address={address} standing={standing} canRead={canRead} />
      {standing.stage === 'consultation' && canRead && <Reactions address={address} />}
      {standing.approval && <Approval address={address} approval={standing.approval} stage={standing.stage} people={people} />}
      <SignedPdfs address={address} standing={standing} people={people} />
      {standing.versions && standing.versions.length > 0 && <Versions address={address} versions={standing.versions} people={people} standing={moment} />}
      <LaidTexts address={address} frozenAt={standing.approval?.frozenAt ?? null} standing={moment} />
      {standing.actionYears && standing.actionYears.length > 0 && <ActionYears address={address} years={standing.actionYears} />}
      {standing.history && standing.history.length > 0 && <History moves={standing.history} people={people} />}
      <DecisionLog address={address} />
    </article>
  );
}

function Facts({ address, answer: { standing } }: Pick<StandingProps, 'address' | 'answer'>) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  const { version, versionInForce, chair, inForceFrom, inForceUntil } = standing;
  const isRewritten = versionInForce !== null && version > versionInForce;
  const isOver = standing.stage === 'closed' || standing.stage === 'superseded';
  const end = words.end(standing);
  const facts = [
    end && standing.stage === 'consultation' ? t('fact.consultation', { until: end }) : null,
    isRewritten ? t('fact.addendum', { version, inForce: versionInForce }) : null,
    inForceFrom && inForceUntil && !isOver ? t(versionInForce === null ? 'fact.foreseen' : 'fact.force', { from: words.dayOfYear(inForceFrom), until: words.dayOfYear(inForceUntil) }) : null,
    chair ? t('fact.chair', { municipality: chair }) : null,
  ].filter((fact) => fact !== null);
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      <DueFact cycle={address.cycle} due={standing.due} />
      <MergerFacts address={address} standing={standing} />
    </ul>
  );
}
