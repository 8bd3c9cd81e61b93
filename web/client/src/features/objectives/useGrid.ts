import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Column } from './columns';
import type { GridWish } from './gridKeys';
import type { Objectives } from './model/Objectives';
import type { Row } from './model/tree';

/** The cell one is at: by name, and by number for when its row is gone. */
interface Here {
  readonly row: string;
  readonly index: number;
  readonly cell: string;
}

export interface GridDuties {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly objectives: Objectives;
  readonly canWrite: boolean;
  readonly columns: readonly Column[];
  /** The rows in sight. */
  readonly rows: readonly Row[];
  readonly folded: ReadonlySet<string>;
  readonly fold: (id: string, isFolded: boolean) => void;
  readonly askToRemove: (id: string) => void;
  readonly showDetails: () => void;
}

export type Grid = ReturnType<typeof useGrid>;

/** Where one is in the table, and what the keys and tools do there. */
export function useGrid({ table, objectives, canWrite, columns, rows, folded, fold, askToRemove, showDetails }: GridDuties) {
  const wantsFocus = useRef(false);
  const mark = useRef(0);
  const [here, setHere] = useState<Here>({ row: '', index: 0, cell: '' });
  const [isEditing, setEditing] = useState(false);
  const found = rows.findIndex((row) => row.id === here.row);
  const at = found < 0 ? Math.min(here.index, rows.length - 1) : found;
  const row = rows[at];
  const columnAt = Math.max(0, columns.findIndex((column) => column.cell === here.cell));
  const column = columns[columnAt];

  useLayoutEffect(() => {
    const field = table.current?.querySelector<HTMLElement>('td textarea, td input, td select');
    // Somebody moved the row that is being written in: the browser took the focus from it.
    if (isEditing && document.activeElement === document.body) field?.focus();
    if (!wantsFocus.current || isEditing) return;
    wantsFocus.current = false;
    table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  });

  useEffect(() => {
    if (!isEditing) return undefined;
    const pressed = ({ target }: PointerEvent) => {
      const cell = table.current?.querySelector('td[data-held="true"]');
      if (!(target instanceof Node) || cell?.contains(target)) return;
      // A field that is taken away keeps nothing; one that is left does.
      if (document.activeElement instanceof HTMLElement && cell?.contains(document.activeElement)) document.activeElement.blur();
      setEditing(false);
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [isEditing, table]);

  const goTo = (index: number, cell: number) => {
    const next = Math.max(0, Math.min(index, rows.length - 1));
    wantsFocus.current = true;
    setEditing(false);
    setHere({ row: rows[next]?.id ?? '', index: next, cell: columns[Math.max(0, Math.min(cell, columns.length - 1))]?.cell ?? '' });
  };
  const startEditing = () => {
    if (!canWrite || !row) return;
    objectives.undo.stopCapturing();
    mark.current = objectives.undo.undoStack.length;
    setEditing(true);
  };
  const startIn = (id: string) => {
    setHere({ row: id, index: at + 1, cell: columns[0]?.cell ?? '' });
    objectives.undo.stopCapturing();
    mark.current = objectives.undo.undoStack.length;
    setEditing(true);
  };
  const cancel = () => {
    while (objectives.undo.undoStack.length > mark.current) objectives.undo.undo();
    goTo(at, columnAt);
  };
  const nextCell = (step: 1 | -1) => {
    const target = at * columns.length + columnAt + step;
    if (target < 0 || target >= rows.length * columns.length) return goTo(at, columnAt);
    goTo(Math.floor(target / columns.length), target % columns.length);
    startEditing();
  };
  const goSideways = (columnsOn: number) => {
    const canFold = row && row.children.length > 0 && columnAt === 0;
    if (canFold && columnsOn < 0 && !folded.has(row.id)) return fold(row.id, true);
    if (canFold && columnsOn > 0 && folded.has(row.id)) return fold(row.id, false);
    goTo(at, columnAt + columnsOn);
  };

  const write = (wish: GridWish['kind']) => {
    if (wish === 'addAfter' || (wish === 'addUnder' && !objectives.shape.isTree)) return startIn(row ? objectives.addAfter(row.id) : objectives.add(''));
    if (!row) return;
    if (wish === 'addUnder') {
      fold(row.id, false);
      return startIn(objectives.add(row.id));
    }
    if (wish === 'remove') return askToRemove(row.id);
    if (wish === 'indent') {
      const before = rows.slice(0, at).findLast((each) => each.parent === row.parent);
      if (before) fold(before.id, false);
    }
    wantsFocus.current = table.current?.contains(document.activeElement) ?? false;
    setHere({ row: row.id, index: at, cell: column?.cell ?? '' });
    if (wish === 'up' || wish === 'down') objectives.moveBy(row.id, wish === 'up' ? -1 : 1);
    else if (wish === 'indent' || wish === 'outdent') objectives[wish](row.id);
  };

  const fulfil = (wish: GridWish) => {
    if (wish.kind === 'go') return wish.columns === 0 ? goTo(at + wish.rows, columnAt) : goSideways(wish.columns);
    if (wish.kind === 'edge') {
      const isStart = wish.side === 'start';
      return goTo(wish.of === 'row' ? at : isStart ? 0 : rows.length - 1, isStart ? 0 : columns.length - 1);
    }
    if (wish.kind === 'details') return showDetails();
    if (!canWrite || (column?.isReported && wish.kind === 'edit')) return wish.kind === 'edit' ? showDetails() : undefined;
    // Before the letter arrives, so that it arrives in the field.
    if (wish.kind === 'type') return flushSync(startEditing);
    if (wish.kind === 'edit') return startEditing();
    write(wish.kind);
  };

  return {
    row,
    column,
    isEditing: isEditing && canWrite && !column?.isReported,
    fulfil,
    cancel,
    nextCell,
    finish: () => goTo(at + 1, columnAt),
    choose: (id: string, cell: string) => {
      if (id === row?.id && cell === column?.cell) return;
      setEditing(false);
      setHere({ row: id, index: rows.findIndex((each) => each.id === id), cell });
    },
  };
}
