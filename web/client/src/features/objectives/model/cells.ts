/** The cells of an item as they are named in the Y.Doc. Keep in step with the service's gate for `objectives`. */

/** Written as a whole: the last writer's value stands. */
export const valueCells = ['phenomenon', 'municipality', 'start', 'end', 'baseline', 'baselineDate', 'target', 'targetDate', 'unit'] as const;
export type ValueCell = (typeof valueCells)[number];

export const isValueCell = (cell: string): cell is ValueCell => valueCells.some((known) => known === cell);

/** Written by several at once. */
export const textCells = ['lead', 'partners', 'references'] as const;

/** The same, once for each language of the plan. */
export const languageCells = ['title', 'indicator'] as const;
export type LanguageCell = (typeof languageCells)[number];

export const cellIn = (cell: string, language: string): string => `${cell}@${language}`;

export function textCellsOf(languages: readonly string[]): readonly string[] {
  return [...languageCells.flatMap((cell) => languages.map((language) => cellIn(cell, language))), ...textCells];
}
