import { Link } from '@tanstack/react-router';
import { CalendarX2, CircleDot, OctagonAlert, PencilLine } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { documentPath, useStageWord, versionPath, zoneName } from '../../shared/catalog';
import { longDay, nearMoment, today, useLanguage } from '../../shared/i18n';
import { standingSlug } from '../standing';
import { LevelCell } from './LevelCell';
import { cellOf, reasonOf, type Line } from './model';
import type { CellWords } from './useCellWords';
import styles from './Matrix.module.css';

interface ZoneLineProps extends Line {
  readonly cycle: string;
  readonly numbers: readonly string[];
  readonly asked: string | undefined;
  readonly words: CellWords;
}

/** One zone. Drawn anew only when its row is another. */
export const ZoneLine = memo(function ZoneLine({ zone, row, cycle, numbers, asked, words }: ZoneLineProps) {
  const language = useLanguage();
  const address = { kind: 'plan', cycle, name: zone.key } as const;
  const reason = reasonOf(row);
  return (
    <tr data-zone={zone.key}>
      <th scope="row" className={styles.zone}>
        <Link to={reason.kind === 'version' ? versionPath(address, reason.version) : documentPath(address, standingSlug)}>{zoneName(zone, language)}</Link>
        <Where row={row} cycle={cycle} />
      </th>
      {numbers.map((number) => (
        <td key={number} data-asked={number === asked || undefined}>
          <LevelCell cell={cellOf(row, number)} words={words} />
        </td>
      ))}
    </tr>
  );
});

/** The stage, and what there is to know beside it: each with an icon and a word. */
export function Where({ row, cycle }: Pick<Line, 'row'> & { readonly cycle: string }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const stageWord = useStageWord();
  if (row.isAwaited)
    return (
      <span className={styles.where} data-awaited>
        {t('notKnown')}
      </span>
    );
  const since = row.since === null ? null : today(new Date(row.since));
  return (
    <span className={styles.where}>
      <span title={since ? t('since', { day: longDay(since, language), age: nearMoment(new Date(row.since ?? 0).toISOString(), language, new Date()) }) : undefined}>
        <CircleDot aria-hidden size={12} /> {stageWord(row.stage, cycle)}
      </span>
      {row.isWriting && (
        <span className={styles.writing} data-testid="writing">
          <PencilLine aria-hidden size={12} /> {t('writing')}
        </span>
      )}
      {row.isLate && row.due && (
        <span className={styles.isLate} title={t('lateSince', { day: longDay(row.due, language) })}>
          <CalendarX2 aria-hidden size={12} /> {t('late')}
        </span>
      )}
      {row.work !== null && row.work.blocking > 0 && (
        <span className={styles.isLate}>
          <OctagonAlert aria-hidden size={12} /> {t('blocking', { count: row.work.blocking })}
        </span>
      )}
    </span>
  );
}
