import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Moment } from './Moment';
import type { PlanMove } from './planStanding';
import { useStandingWords } from './useStandingWords';
import pane from './StandingPane.module.css';
import styles from './History.module.css';

interface HistoryProps {
  readonly moves: readonly PlanMove[];
  readonly people: Readonly<Record<string, string>>;
}

/** Every decision with its reason, the newest first. */
export function History({ moves, people }: HistoryProps) {
  const { t } = useTranslation(['standing', 'shared']);
  const words = useStandingWords();
  return (
    <section className={pane.section} aria-labelledby="history-title">
      <h3 id="history-title">{t('history.title')}</h3>
      <ol className={styles.moves}>
        {moves.toReversed().map((move, at) => (
          <li key={moves.length - at} data-move={move.name}>
            <span className={styles.what}>{words.move(move)}</span>
            <span className={pane.soft}>
              {move.by === null ? t('office.service') : (people[move.by] ?? t('somebody'))}, <Moment at={move.at} />
            </span>
            {move.from !== move.to && (
              <span className={styles.way}>
                {t(`shared:stage.${move.from}`)} <ArrowRight role="img" aria-label={t('history.to')} size={14} /> {t(`shared:stage.${move.to}`)}
              </span>
            )}
            {move.reason && <q className={styles.reason}>{move.reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
