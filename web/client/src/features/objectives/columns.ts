import { cellIn } from './model/cells';

/** A cell of the table by its name in the document. */
export interface Column {
  readonly cell: string;
  /** The word above it. */
  readonly word: 'title' | 'phenomenon' | 'lead' | 'end';
  readonly language: string | null;
}

const titleWidth = 230;

/** What else is shown when there is room, the most wanted first. */
const further = [
  { word: 'end', width: 120 },
  { word: 'lead', width: 140 },
  { word: 'phenomenon', width: 150 },
] as const;

const order: readonly Column['word'][] = ['title', 'phenomenon', 'lead', 'end'];

/** The columns that can be read at this width. The others are in the details of a row. */
export function columnsAt(width: number, languages: readonly string[]): readonly Column[] {
  let room = width - titleWidth * languages.length;
  const others = further.filter((column) => {
    room -= column.width;
    return room >= 0;
  });
  const columns: Column[] = [
    ...languages.map((language): Column => ({ cell: cellIn('title', language), word: 'title', language })),
    ...others.map(({ word }): Column => ({ cell: word, word, language: null })),
  ];
  return columns.sort((one, other) => order.indexOf(one.word) - order.indexOf(other.word));
}
