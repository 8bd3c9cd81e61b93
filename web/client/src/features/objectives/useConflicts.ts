import { useState } from 'react';
import type * as Y from 'yjs';
import { useOutrun } from '../../shared/cells';
import { isValueCell, type ValueCell } from './model/cells';
import type { Objectives } from './model/Objectives';

/** A value that somebody wrote in a cell which another changed without sight of it. */
export interface Conflict {
  readonly row: string;
  readonly cell: ValueCell;
  readonly mine: string;
  /** True when it was written already, and the service had the other's first. */
  readonly isOutrun?: boolean;
}

/** Writes a value whose writer saw `began` when they began. */
export type WriteValue = (row: string, cell: ValueCell, value: string, began: string) => void;

/**
 * Values are written as a whole, so the later one would take the place of another that its writer never saw: they are asked first. Who
 * wrote without a connection is asked when it is there again.
 */
export function useConflicts(objectives: Objectives, doc: Y.Doc) {
  const [asked, setAsked] = useState<readonly Conflict[]>([]);
  const { outrun, forget: forgetOutrun } = useOutrun(doc);
  const forget = (row: string, cell: ValueCell) => {
    setAsked((all) => all.filter((each) => each.row !== row || each.cell !== cell));
    forgetOutrun(row, cell);
  };
  const write: WriteValue = (row, cell, value, began) => {
    if (value === began) return;
    const now = objectives.item(row)?.values[cell];
    forget(row, cell);
    if (now === undefined) return;
    if (now === began || now === value) objectives.setValue(row, cell, value);
    else setAsked((all) => [...all, { row, cell, mine: value }]);
  };
  const settle = ({ row, cell, mine }: Conflict, takesMine: boolean) => {
    forget(row, cell);
    if (takesMine) objectives.setValue(row, cell, mine);
  };
  const missed = outrun.flatMap(({ row, cell, mine }) => (isValueCell(cell) && !asked.some((each) => each.row === row && each.cell === cell) ? [{ row, cell, mine, isOutrun: true }] : []));
  return { conflicts: [...missed, ...asked] as readonly Conflict[], write, settle };
}
