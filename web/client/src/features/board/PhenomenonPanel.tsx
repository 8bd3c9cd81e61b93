import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSuspenseQuery } from '@tanstack/react-query';
import { catalogQuery, type Phenomenon } from '../../shared/api';
import { documentPath, nationalCycleOf, phenomenonName, zoneName } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { cellOf, summaryOf, type Line } from './model';
import styles from './PhenomenonPanel.module.css';

interface PhenomenonPanelProps {
  readonly phenomenon: Phenomenon;
  readonly cycle: string;
  readonly lines: readonly Line[];
}

const levels = ['priority', 'attention-point', 'regular-work'] as const;

/** One phenomenon or theme over the zones that are shown: who keeps it, and what its goals lack as far as the person may read them. */
export function PhenomenonPanel({ phenomenon, cycle, lines }: PhenomenonPanelProps) {
  const { t } = useTranslation(['board', 'choices']);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const order = new Intl.Collator(language);
  const { number, isTheme } = phenomenon;
  const summary = summaryOf(lines.map(({ row }) => row), number);
  const sheet = { kind: isTheme ? 'theme' : 'phenomenon', cycle: nationalCycleOf({ kind: 'plan', cycle }, catalog), name: number } as const;
  const namesOf = (level: (typeof levels)[number]) =>
    lines
      .filter(({ row }) => !row.isAwaited && cellOf(row, number).level === level)
      .map(({ zone }) => zoneName(zone, language))
      .sort(order.compare);
  return (
    <section className={styles.panel} aria-labelledby="board-phenomenon">
      <h2 id="board-phenomenon">
        <Link to={documentPath(sheet)}>
          {number} {phenomenonName(phenomenon, language)}
        </Link>
      </h2>
      <p>{t('panel.known', { count: summary.known, all: lines.length })}</p>
      <ul className={styles.levels}>
        {levels.map((level) => (
          <li key={level}>
            <details>
              <summary>
                <strong>{summary.levels[level]}</strong> {t(`choices:level.${level}`)}
              </summary>
              <p>{t('list', { list: new Intl.ListFormat(language).format(namesOf(level)) })}</p>
            </details>
          </li>
        ))}
      </ul>
      <p>
        {summary.readable === 0
          ? t('panel.noneReadable')
          : t('panel.goals', { goals: summary.goals, withoutLead: summary.withoutLead, withoutIndicator: summary.withoutIndicator, count: summary.readable })}
      </p>
    </section>
  );
}
