import { CircleAlert, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { buttons } from '../../shared/ui';
import { groupSteps, type StepGroup } from './nextSteps';
import type { PlanStanding } from './planStanding';
import { StepDialog } from './StepDialog';
import { StepsSection } from './StepsSection';
import { useStandingWords } from './useStandingWords';
import { useStartedStep } from './useStartedStep';
import styles from './NextSteps.module.css';

interface NextStepsProps {
  readonly address: DocumentAddress;
  readonly standing: PlanStanding;
  readonly canRead: boolean;
}

export function NextSteps({ address, standing, canRead }: NextStepsProps) {
  const { t } = useTranslation('standing');
  const { started, recorded, title, start, close, finish } = useStartedStep<StepGroup>();
  const groups = groupSteps(standing.stage, standing.steps);
  const also = groups.filter(({ isMine, isOnwards }) => !isMine && !isOnwards);
  return (
    <StepsSection title={title} recorded={recorded} isEmpty={groups.length === 0}>
      <StepList label="next.mine" groups={groups.filter(({ isMine }) => isMine)} start={start} />
      <StepList label="next.others" groups={groups.filter(({ isMine, isOnwards }) => !isMine && isOnwards)} start={start} />
      {also.length > 0 && (
        <details className={styles.also}>
          <summary>{t('next.also', { count: also.length })}</summary>
          <StepCards groups={also} start={start} />
        </details>
      )}
      {started && (
        <StepDialog
          key={started.operation}
          address={address}
          standing={standing}
          canRead={canRead}
          group={started.step}
          operation={started.operation}
          close={close}
          finish={finish}
        />
      )}
    </StepsSection>
  );
}

interface StepListProps {
  readonly label: string;
  readonly groups: readonly StepGroup[];
  readonly start: (group: StepGroup) => void;
}

function StepList({ label, groups, start }: StepListProps) {
  const { t } = useTranslation('standing');
  if (groups.length === 0) return null;
  return (
    <>
      <h4 className={styles.label}>{t(label)}</h4>
      <StepCards groups={groups} start={start} />
    </>
  );
}

function StepCards({ groups, start }: Omit<StepListProps, 'label'>) {
  return (
    <ul className={styles.cards}>
      {groups.map((group) => (
        <StepCard key={group.key} group={group} start={start} />
      ))}
    </ul>
  );
}

function StepCard({ group, start }: { readonly group: StepGroup; readonly start: StepListProps['start'] }) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  const targets = words.targets(group);
  return (
    <li className={styles.card} data-step={group.name} data-mine={group.isMine} data-onwards={group.isOnwards}>
      <div className={styles.what}>
        <strong>{t(`steps:${group.name}.title`)}</strong>
        {targets.length > 0 && <span className={styles.targets}>{words.join(targets)}</span>}
        {/* Where an office is the target, it is also the one who may. */}
        {!(group.name === 'sign' || group.name === 'refuse-to-sign') && (
          <span className={styles.who}>
            <UserRound aria-hidden size={14} />
            <span className="sr-only">{t('next.who')} </span>
            {words.who(group.actors)}
          </span>
        )}
        {group.missing.length > 0 && (
          <ul className={styles.missing} aria-label={t('next.missing')}>
            {group.missing.map((lack) => (
              <li key={JSON.stringify(lack)}>
                <CircleAlert aria-hidden size={14} />
                {words.lack(lack)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {group.isMine && group.missing.length === 0 && (
        <button type="button" className={group.isOnwards ? buttons.primary : buttons.button} onClick={() => start(group)}>
          {t(`steps:${group.name}.action`)}
        </button>
      )}
    </li>
  );
}
