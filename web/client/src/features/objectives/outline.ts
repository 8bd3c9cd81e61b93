import type { Row } from './model/tree';

export const levelNames = ['strategic', 'operational', 'action'] as const;
export type LevelName = (typeof levelNames)[number];

export function levelName(level: number): LevelName {
  return levelNames[level] ?? 'action';
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
