import { cellIn } from './model/cells';

/** A cell of the table by its name in the document. */
export interface Column {
  readonly cell: string;
  /** The word above it. */
  readonly word: 'title' | 'phenomenon' | 'lead' | 'end' | 'status' | 'value';
  readonly language: string | null;
  /** True for what is reported, not written here. */
  readonly isReported: boolean;
}

const titleWidth = 230;

/** What else is shown when there is room, the most wanted first. */
const further = [
  { word: 'status', width: 150, isReported: true },
  { word: 'end', width: 110, isReported: false },
  { word: 'value', width: 150, isReported: true },
  { word: 'lead', width: 140, isReported: false },
  { word: 'phenomenon', width: 150, isReported: false },
] as const;

const order: readonly Column['word'][] = ['title', 'phenomenon', 'lead', 'end', 'status', 'value'];

/** The columns that can be read at this width, those of reports once there are any to come. The others are in the details of a row. */
export function columnsAt(width: number, languages: readonly string[], showsReports = false): readonly Column[] {
  let room = width - titleWidth * languages.length;
  const others = further.filter((column) => {
    if (column.isReported && !showsReports) return false;
    room -= column.width;
    return room >= 0;
  });
  const columns: Column[] = [
    ...languages.map((language): Column => ({ cell: cellIn('title', language), word: 'title', language, isReported: false })),
    ...others.map(({ word, isReported }): Column => ({ cell: word, word, language: null, isReported })),
  ];
  return columns.sort((one, other) => order.indexOf(one.word) - order.indexOf(other.word));
}
