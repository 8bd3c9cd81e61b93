import { useState } from 'react';
import type { ValueCell } from './model/cells';
import type { Objectives } from './model/Objectives';

/** A value that somebody wrote in a cell which another changed after they had begun. */
export interface Conflict {
  readonly row: string;
  readonly cell: ValueCell;
  readonly mine: string;
}

/** Writes a value whose writer saw `began` when they began. */
export type WriteValue = (row: string, cell: ValueCell, value: string, began: string) => void;

/** Values are written as a whole, so the later one would take the place of another that its writer never saw: they are asked first. */
export function useConflicts(objectives: Objectives) {
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const forget = (row: string, cell: ValueCell) => setConflicts((all) => all.filter((each) => each.row !== row || each.cell !== cell));
  const write: WriteValue = (row, cell, value, began) => {
    if (value === began) return;
    const now = objectives.item(row)?.values[cell];
    forget(row, cell);
    if (now === undefined) return;
    if (now === began || now === value) objectives.setValue(row, cell, value);
    else setConflicts((all) => [...all, { row, cell, mine: value }]);
  };
  const settle = ({ row, cell, mine }: Conflict, takesMine: boolean) => {
    forget(row, cell);
    if (takesMine) objectives.setValue(row, cell, mine);
  };
  return { conflicts, write, settle };
}
