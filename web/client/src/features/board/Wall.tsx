import type { Phenomenon } from '../../shared/api';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow, BoardState } from '../../transport';
import { AsOf } from './AsOf';
import { Figures } from './Figures';
import { Legend } from './Legend';
import { Matrix } from './Matrix';
import { pagesOf, type Count, type Group } from './model';
import { useChangeSearch } from './useChangeSearch';
import styles from './Wall.module.css';

interface WallProps {
  readonly cycle: string;
  readonly board: BoardState;
  readonly groups: readonly Group[];
  readonly shown: readonly BoardRow[];
  readonly counts: readonly Count[];
  readonly awaited: number;
  readonly phenomena: readonly Phenomenon[];
}

const pageMs = 15_000;

// What stands above and below the rows, and the height of one, in CSS pixels.
const aroundPx = 460;
const rowPx = 46;

/** A screen that nobody touches: it goes from district to district by itself. Space stops it, the arrows turn a page, Escape leaves. */
export function Wall({ cycle, board, groups, shown: rows, counts, awaited, phenomena }: WallProps) {
  const { t } = useTranslation('board');
  const height = useSyncExternalStore(onResize, () => window.innerHeight);
  const pages = useMemo(() => pagesOf(groups, Math.max(4, Math.floor((height - aroundPx) / rowPx))), [groups, height]);
  const change = useChangeSearch();
  const { at, isPaused } = useTurning(pages.length, () => change({ wall: undefined }));
  const shown = pages[at] ?? [];
  return (
    <div className={styles.wall} data-live={board.isLive} data-paused={isPaused}>
      <header className={styles.head}>
        <h1>{t('wall.title', { cycle })}</h1>
        <AsOf at={board.at} isLive={board.isLive} />
        <p className={styles.page}>
          {t('wall.page', { page: at + 1, pages: Math.max(1, pages.length) })}
          {isPaused && <strong role="status">{t('wall.paused')}</strong>}
        </p>
      </header>
      <Figures counts={counts} awaited={awaited} />
      <Matrix groups={shown} counted={rows} phenomena={phenomena} cycle={cycle} asked={undefined} ask={null} />
      <footer className={styles.foot}>
        <Legend />
        <p>{t('wall.keys')}</p>
      </footer>
    </div>
  );
}

function useTurning(pages: number, leave: () => void): { readonly at: number; readonly isPaused: boolean } {
  const [turn, setTurn] = useState(0);
  const [isPaused, setPaused] = useState(false);
  useEffect(() => {
    if (isPaused || pages < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), pageMs);
    return () => clearInterval(timer);
  }, [isPaused, pages, turn]); // a page that was turned by hand stands as long as any other
  const left = useEffectEvent(leave);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === ' ') {
        event.preventDefault();
        setPaused((before) => !before);
      } else if (event.key === 'ArrowRight') setTurn((before) => before + 1);
      else if (event.key === 'ArrowLeft') setTurn((before) => before + Math.max(1, pages) - 1);
      else if (event.key === 'Escape') left();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [pages]);
  return { at: turn % Math.max(1, pages), isPaused };
}

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
