import { UserRound } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { buttons } from '../../shared/ui';
import { MoveDialog } from './MoveDialog';
import { stepsInOrder, type NationalStanding, type NationalStep } from './nationalStanding';
import { useFocusAfter } from './useFocusAfter';
import { useStandingWords } from './useStandingWords';
import pane from './StandingPane.module.css';
import styles from './NextSteps.module.css';

interface Started {
  readonly step: NationalStep;
  /** Chosen when the dialog opens, so that what is sent again is recorded once. */
  readonly operation: string;
}

/** Where the document can go next, and back to. */
export function NationalSteps({ address, standing }: { readonly address: DocumentAddress; readonly standing: NationalStanding }) {
  const { t } = useTranslation('standing');
  const [started, setStarted] = useState<Started | null>(null);
  const [recorded, setRecorded] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useFocusAfter(recorded, title);
  const { forward, back } = stepsInOrder(standing.steps);
  const start = (step: NationalStep) => {
    setRecorded('');
    setStarted({ step, operation: crypto.randomUUID() });
  };
  const finish = (words: string) => {
    setStarted(null);
    setRecorded(words);
  };
  return (
    <section className={pane.section} aria-labelledby="next-title">
      <h3 id="next-title" ref={title} tabIndex={-1}>
        {t('next.title')}
      </h3>
      <p role="status" className={styles.recorded} data-testid="recorded">
        {recorded}
      </p>
      {standing.steps.length === 0 && <p className={pane.soft}>{t('next.nothing')}</p>}
      <Cards steps={forward} start={start} />
      {back.length > 0 && (
        <details className={styles.also}>
          <summary>{t('national.backs', { count: back.length })}</summary>
          <Cards steps={back} start={start} />
        </details>
      )}
      {started && <MoveDialog key={started.operation} address={address} standing={standing} {...started} close={() => setStarted(null)} finish={finish} />}
    </section>
  );
}

function Cards({ steps, start }: { readonly steps: readonly NationalStep[]; readonly start: (step: NationalStep) => void }) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  return (
    <ul className={styles.cards}>
      {steps.map((step) => (
        <li key={step.to} className={styles.card} data-step={step.to} data-mine={step.isMine} data-onwards={!step.needsReason}>
          <div className={styles.what}>
            <strong>{words.step(step)}</strong>
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
