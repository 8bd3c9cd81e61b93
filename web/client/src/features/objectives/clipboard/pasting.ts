import type { Column } from '../columns';
import { isValueCell } from '../model/cells';
import type { Filling } from '../model/Objectives';
import type { PlanFacts } from '../PlanFacts';
import { readValue, type Misfit } from './cellText';

export interface Refused {
  readonly row: string;
  readonly column: Column;
  readonly written: string;
  readonly why: Misfit;
}

/** What comes of pasting: what is written where, and what found no place. */
export interface Pasting {
  readonly fillings: readonly Filling[];
  readonly refused: readonly Refused[];
  /** How many fields met a cell that is reported, not written. */
  readonly reported: number;
  /** How many lines there were below the last row. */
  readonly lines: number;
  /** How many columns there were beyond the last one. */
  readonly columns: number;
}

interface Target {
  /** The rows from the active one on, as they are shown. */
  readonly rows: readonly string[];
  /** The columns from the active one on. */
  readonly columns: readonly Column[];
  readonly facts: PlanFacts;
  readonly longestText: number;
}

/** Lays lines of fields over the cells from the active one on, to the right and down. Adds no rows. */
export function pastingOf(lines: readonly (readonly string[])[], { rows, columns, facts, longestText }: Target): Pasting {
  const fillings: Filling[] = [];
  const refused: Refused[] = [];
  let reported = 0;
  for (const [at, row] of rows.slice(0, lines.length).entries()) {
    for (const [index, column] of columns.slice(0, lines[at]?.length ?? 0).entries()) {
      const written = lines[at]?.[index] ?? '';
      const read = isValueCell(column.cell) ? readValue(column.cell, written, facts) : readText(written, longestText);
      if (column.isReported) reported++;
      else if ('misfit' in read) refused.push({ row, column, written, why: read.misfit });
      else fillings.push({ row, cell: column.cell, value: read.value });
    }
  }
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return { fillings, refused, reported, lines: Math.max(0, lines.length - rows.length), columns: Math.max(0, widest - columns.length) };
}

function readText(written: string, longest: number): ReturnType<typeof readValue> {
  return written.length > longest ? { misfit: 'tooLong' } : { value: written };
}
