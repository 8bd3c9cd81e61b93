import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStageWord } from '../../shared/catalog';
import { Day, Moment } from './Moment';
import type { NationalMove } from './nationalStanding';
import pane from './StandingPane.module.css';
import styles from './History.module.css';

interface MoveHistoryProps {
  readonly moves: readonly NationalMove[];
  readonly people: Readonly<Record<string, string>>;
  readonly cycle: string;
}

/** Every move of a national document, the newest first. */
export function MoveHistory({ moves, people, cycle }: MoveHistoryProps) {
  const { t } = useTranslation('standing');
  const word = useStageWord();
  const stage = (name: string) => word(name, cycle);
  return (
    <section className={pane.section} aria-labelledby="history-title">
      <h3 id="history-title">{t('history.title')}</h3>
      <ol className={styles.moves}>
        {moves.toReversed().map((move, at) => (
          <li key={moves.length - at} data-move={move.to}>
            <span className={styles.what}>
              {stage(move.to)} {move.date && <Day day={move.date} />}
            </span>
            <span className={pane.soft}>
              {people[move.by] ?? t('somebody')}, <Moment at={move.at} />
            </span>
            <span className={styles.way}>
              {stage(move.from)} <ArrowRight role="img" aria-label={t('history.to')} size={14} /> {stage(move.to)}
            </span>
            {move.reason && <q className={styles.reason}>{move.reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
