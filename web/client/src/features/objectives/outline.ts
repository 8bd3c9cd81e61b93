import type { Shape } from './model/cells';
import type { Row } from './model/tree';

const levelNames = ['strategic', 'operational', 'action'] as const;

/** What a row is called by. */
export const rowNames = [...levelNames, 'indicator'] as const;
export type RowName = (typeof rowNames)[number];

export function rowName({ isTree }: Shape, { level }: Pick<Row, 'level'>): RowName {
  return isTree ? (levelNames[level] ?? 'action') : 'indicator';
}

/** What stands before each title: 1, 1.1, 1.1.1. */
export function numbersOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const counts: number[] = [];
  return new Map(
    rows.map((row) => {
      counts.length = row.level + 1;
      counts[row.level] = (counts[row.level] ?? 0) + 1;
      return [row.id, counts.join('.')];
    }),
  );
}

/** The rows that are not under a folded one. */
export function unfolded(rows: readonly Row[], folded: ReadonlySet<string>): readonly Row[] {
  let hiddenUnder = Number.POSITIVE_INFINITY;
  return rows.filter((row) => {
    if (row.level > hiddenUnder) return false;
    hiddenUnder = folded.has(row.id) ? row.level : Number.POSITIVE_INFINITY;
    return true;
  });
}
