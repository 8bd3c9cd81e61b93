import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { MonitorUp } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../shared/api';
import { phenomenaOf, useCycle, usePlaceName } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { buttons, CycleChoice, usePageTitle } from '../../shared/ui';
import { AsOf } from './AsOf';
import { Figures } from './Figures';
import { Filters } from './Filters';
import { Legend } from './Legend';
import { Matrix } from './Matrix';
import { countFigures, groupsOf, linesOf } from './model';
import { OnePage } from './OnePage';
import { PhenomenonPanel } from './PhenomenonPanel';
import { useBoard } from './useBoard';
import { useChangeSearch } from './useChangeSearch';
import { Wall } from './Wall';
import styles from './BoardPage.module.css';

/** Where all plans of a cycle stand, live: five numbers, and zones by phenomena. */
export function BoardPage() {
  const { t } = useTranslation('board');
  const { data: catalog } = useSuspenseQuery({ ...catalogQuery, refetchInterval: 60_000 }); // this page stands on walls, and names can be replaced
  const language = useLanguage();
  const placeName = usePlaceName();
  const search = useSearch({ from: '/signed-in/board' });
  const change = useChangeSearch();
  const [cycle, changeCycle] = useCycle(catalog.zonalCycles);
  const board = useBoard(cycle);
  usePageTitle(t('title'));

  const rows = useDeferredValue(board?.rows ?? null);
  const lines = useMemo(() => (rows ? linesOf(rows, catalog.zones, cycle, search) : []), [rows, catalog, cycle, search]);
  const groups = useMemo(() => groupsOf(lines, { language, placeName }), [lines, language, placeName]);
  const shown = useMemo(() => lines.map(({ row }) => row), [lines]);
  const counts = useMemo(() => countFigures(shown), [shown]);
  const phenomena = useMemo(() => phenomenaOf({ kind: 'plan', cycle }, catalog), [cycle, catalog]);
  const awaited = shown.filter((row) => row.isAwaited).length;
  const asked = phenomena.find(({ number }) => number === search.phenomenon);

  if (search.wall && board) return <Wall cycle={cycle} board={board} groups={groups} shown={shown} counts={counts} awaited={awaited} phenomena={phenomena} />;
  return (
    <div className={board && !board.isLive ? `${styles.page} ${styles.stale}` : styles.page} data-live={board?.isLive ?? false}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <CycleChoice cycles={catalog.zonalCycles} value={cycle} change={changeCycle} />
        {board && <AsOf at={board.at} isLive={board.isLive} />}
        <button type="button" className={`${buttons.button} ${styles.toWall}`} onClick={() => change({ wall: true })}>
          <MonitorUp aria-hidden size={16} /> {t('wall.open')}
        </button>
      </header>
      {!board ? (
        <p role="status">{t('loading')}</p>
      ) : (
        <>
          <Figures counts={counts} awaited={awaited} />
          <Filters rows={board.rows} zones={catalog.zones} phenomena={phenomena} cycle={cycle} search={search} change={change} shown={lines.length} />
          {asked && <PhenomenonPanel phenomenon={asked} cycle={cycle} lines={lines} />}
          {lines.length > 0 && (
            <>
              <Legend />
              <Matrix groups={groups} counted={shown} phenomena={phenomena} cycle={cycle} asked={search.phenomenon} ask={(phenomenon) => change({ phenomenon })} />
            </>
          )}
          <OnePage cycle={cycle} board={board} groups={groups} counts={counts} awaited={awaited} phenomena={phenomena} search={search} />
        </>
      )}
    </div>
  );
}
