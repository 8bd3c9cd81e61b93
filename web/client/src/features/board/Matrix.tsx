import { useNavigate } from '@tanstack/react-router';
import { Fragment, memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phenomenon } from '../../shared/api';
import { phenomenonName } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { countFigures, summaryOf, type Group } from './model';
import type { BoardRow } from '../../transport';
import { useCellWords } from './useCellWords';
import { ZoneLine } from './ZoneLine';
import styles from './Matrix.module.css';

interface MatrixProps {
  readonly groups: readonly Group[];
  /** What the columns count, shown or not. */
  readonly counted: readonly BoardRow[];
  readonly phenomena: readonly Phenomenon[];
  readonly cycle: string;
  /** The phenomenon that is looked at. */
  readonly asked: string | undefined;
  /** Null on a wall, where nobody asks. */
  readonly ask: ((phenomenon: string) => void) | null;
}

/** Zones by judicial district in rows, themes and phenomena in columns. */
export function Matrix({ groups, counted, phenomena, cycle, asked, ask }: MatrixProps) {
  const { t } = useTranslation('board');
  const words = useCellWords();
  const numbers = useMemo(() => phenomena.map(({ number }) => number), [phenomena]);
  const open = useOpenRow();
  return (
    <div className={styles.frame} data-wall={ask === null || undefined} role={ask ? 'region' : undefined} aria-label={ask ? t('matrix') : undefined} tabIndex={ask ? 0 : undefined}>
      <table className={styles.matrix} onKeyDown={moveBetweenRows} onClick={ask ? open : undefined}>
        <caption className="sr-only">{t('caption')}</caption>
        <Head counted={counted} phenomena={phenomena} asked={asked} ask={ask} />
        <tbody>
          {groups.map((group) => (
            <Fragment key={`${group.district} ${group.lines[0]?.zone.key}`}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={numbers.length + 1}>
                  <span>
                    {group.name} <District group={group} />
                  </span>
                </th>
              </tr>
              {group.lines.map(({ zone, row }) => (
                <ZoneLine key={zone.key} zone={zone} row={row} cycle={cycle} numbers={numbers} asked={asked} words={words} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Head = memo(function Head({ counted, phenomena, asked, ask }: Omit<MatrixProps, 'cycle' | 'groups'>) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          {t('zone')}
        </th>
        {phenomena.map((phenomenon) => {
          const { number } = phenomenon;
          const name = phenomenonName(phenomenon, language);
          const { levels } = summaryOf(counted, number);
          const kept = levels.priority + levels['attention-point'] + levels['regular-work'];
          return (
            <th key={number} scope="col" data-asked={number === asked || undefined} className={styles.column}>
              {ask ? (
                <button type="button" aria-pressed={number === asked} title={name} onClick={() => ask(number === asked ? '' : number)}>
                  <Name number={number} name={name} />
                </button>
              ) : (
                <Name number={number} name={name} />
              )}
              <span className={styles.kept}>
                <span aria-hidden>{kept}</span>
                <span className="sr-only">{t('kept', { count: kept })}</span>
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});

function Name({ number, name }: { readonly number: string; readonly name: string }) {
  return (
    <>
      <span className={styles.number}>{number}</span>
      <span className={styles.name}>{name}</span>
    </>
  );
}

/** What a district comes to, as words; only what there is. */
function District({ group }: { readonly group: Group }) {
  const { t } = useTranslation('board');
  const rows = (group.whole ?? group.lines).map(({ row }) => row);
  const found = countFigures(rows).filter(({ now }) => now > 0);
  return (
    <span className={styles.district}>
      {[t('zones', { count: rows.length }), ...found.map(({ figure, now }) => t('figureCount', { figure: t(`figure.${figure}`), count: now }))].join(' · ')}
    </span>
  );
}

/** A click anywhere on a row leads where its link does. */
function useOpenRow(): (event: React.MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || target.closest('a, button') || !target.closest('td')) return;
    const to = target.closest('tr')?.querySelector('th a')?.getAttribute('href');
    if (to) void navigate({ to });
  };
}

/** Up, down, home and end move between zones. */
function moveBetweenRows(event: React.KeyboardEvent<HTMLTableElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody th a')];
  const at = links.indexOf(event.target as HTMLElement);
  const to = at < 0 ? undefined : { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined ? undefined : links[to];
  if (!link) return;
  event.preventDefault();
  link.focus();
}
