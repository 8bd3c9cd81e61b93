import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { buttons } from '../../shared/ui';
import { MoveDialog } from './MoveDialog';
import { stepsInOrder, type NationalStanding, type NationalStep } from './nationalStanding';
import { StepsSection } from './StepsSection';
import { useStandingWords } from './useStandingWords';
import { useStartedStep } from './useStartedStep';
import styles from './NextSteps.module.css';

/** Where the document can go next, and back to. */
export function NationalSteps({ address, standing }: { readonly address: DocumentAddress; readonly standing: NationalStanding }) {
  const { t } = useTranslation('standing');
  const { started, recorded, title, start, close, finish } = useStartedStep<NationalStep>();
  const { forward, back } = stepsInOrder(standing.steps);
  return (
    <StepsSection title={title} recorded={recorded} isEmpty={standing.steps.length === 0}>
      {forward.length > 0 && <Cards steps={forward} cycle={address.cycle} start={start} />}
      {back.length > 0 && (
        <details className={styles.also}>
          <summary>{t('national.backs', { count: back.length })}</summary>
          <Cards steps={back} cycle={address.cycle} start={start} />
        </details>
      )}
      {started && <MoveDialog key={started.operation} address={address} standing={standing} {...started} close={close} finish={finish} />}
    </StepsSection>
  );
}

function Cards({ steps, cycle, start }: { readonly steps: readonly NationalStep[]; readonly cycle: string; readonly start: (step: NationalStep) => void }) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  return (
    <ul className={styles.cards}>
      {steps.map((step) => (
        <li key={step.to} className={styles.card} data-step={step.to} data-mine={step.isMine} data-onwards={!step.needsReason}>
          <div className={styles.what}>
            <strong>{words.step(step, cycle)}</strong>
            <span className={styles.who}>
              <UserRound aria-hidden size={14} />
              <span className="sr-only">{t('next.who')} </span>
              {words.who(step.actors)}
            </span>
          </div>
          {step.isMine && (
            <button type="button" className={step.needsReason ? buttons.button : buttons.primary} onClick={() => start(step)}>
              {t(step.needsReason ? 'national.back' : 'national.action')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
