import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons } from '../../shared/ui';
import { stages, type PlanStage } from './planStanding';
import places from './places.module.css';
import styles from './StageBar.module.css';

const icons = { done: CircleCheck, current: CircleDot, ahead: Circle };

/** The way of a plan and where on it this one is. On a phone at first only the current stage and the next. */
export function StageBar({ stage }: { readonly stage: PlanStage }) {
  const { t } = useTranslation(['standing', 'shared']);
  const [showsAll, setShowsAll] = useState(false);
  const way = stage === 'superseded' ? ([...stages.slice(0, -1), 'superseded'] as const) : stages;
  const current = way.findIndex((candidate) => candidate === stage);
  return (
    <div className={styles.bar}>
      <ol aria-label={t('stages')} className={`${styles.stages} ${places.places}`} data-all={showsAll}>
        {way.map((candidate, at) => {
          const place = at < current ? 'done' : at === current ? 'current' : 'ahead';
          const Icon = icons[place];
          return (
            <li key={candidate} className={places[place]} aria-current={place === 'current' ? 'step' : undefined} data-near={at === current || at === current + 1}>
              <Icon aria-hidden size={18} />
              <span>
                {t(`shared:stage.${candidate}`)}
                <span className={place === 'current' ? places.now : 'sr-only'}> {t(`place.${stage === 'superseded' && place === 'done' ? 'before' : place}`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
      <button type="button" className={`${buttons.button} ${styles.more}`} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
        {t('allStages', { at: current + 1, of: way.length })}
      </button>
    </div>
  );
}
