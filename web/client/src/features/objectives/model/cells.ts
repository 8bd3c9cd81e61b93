/** The cells of an item as they are named in the Y.Doc. Keep in step with the service's gate for `objectives` and `indicators`. */

/** Written as a whole. Of two that were written without sight of each other the one stands that the service had first (`OwnValues`). */
export const valueCells = [
  'phenomenon', 'municipality', 'start', 'end', 'baseline', 'baselineDate', 'target', 'targetDate', 'latest', 'latestDate', 'unit',
] as const;
export type ValueCell = (typeof valueCells)[number];

export const isValueCell = (cell: string): cell is ValueCell => valueCells.some((known) => known === cell);

export const cellIn = (cell: string, language: string): string => `${cell}@${language}`;

/** What the items of a section are, and which cells each of them has. */
export interface Shape {
  readonly kind: 'objectives' | 'indicators';
  /** False where no item stands under another. */
  readonly isTree: boolean;
  readonly values: readonly ValueCell[];
  /** Written by several at once. */
  readonly texts: readonly string[];
  /** The same, once for each language of the document. */
  readonly languageTexts: readonly string[];
}

/** Goals and actions of a plan. */
export const objectivesShape: Shape = {
  kind: 'objectives',
  isTree: true,
  values: ['phenomenon', 'municipality', 'start', 'end', 'baseline', 'baselineDate', 'target', 'targetDate', 'unit'],
  texts: ['lead', 'partners', 'references'],
  languageTexts: ['title', 'indicator'],
};

/** What is measured of a phenomenon or theme. */
export const indicatorsShape: Shape = {
  kind: 'indicators',
  isTree: false,
  values: ['unit', 'baseline', 'baselineDate', 'target', 'targetDate', 'latest', 'latestDate'],
  texts: [],
  languageTexts: ['title', 'source'],
};

export function textCellsOf({ texts, languageTexts }: Shape, languages: readonly string[]): readonly string[] {
  return [...languageTexts.flatMap((cell) => languages.map((language) => cellIn(cell, language))), ...texts];
}
