import { cellIn, objectivesShape, type Shape } from './model/cells';

type Word = 'title' | 'phenomenon' | 'lead' | 'end' | 'status' | 'value' | 'unit' | 'baseline' | 'target' | 'latest';

/** A cell of the table by its name in the document. */
export interface Column {
  readonly cell: string;
  /** What it holds. */
  readonly word: Word;
  /** The word above it. */
  readonly label: Word | 'name';
  readonly language: string | null;
  /** True for what is reported, not written here. */
  readonly isReported: boolean;
}

interface FurtherColumn {
  readonly word: Word;
  readonly width: number;
  readonly isReported: boolean;
}

const titleWidth = 230;

/** What else is shown when there is room, the most wanted first. */
const further: Readonly<Record<Shape['kind'], readonly FurtherColumn[]>> = {
  objectives: [
    { word: 'status', width: 150, isReported: true },
    { word: 'end', width: 110, isReported: false },
    { word: 'value', width: 150, isReported: true },
    { word: 'lead', width: 140, isReported: false },
    { word: 'phenomenon', width: 150, isReported: false },
  ],
  indicators: [
    { word: 'target', width: 120, isReported: false },
    { word: 'latest', width: 120, isReported: false },
    { word: 'baseline', width: 120, isReported: false },
    { word: 'unit', width: 110, isReported: false },
  ],
};

const order: readonly Word[] = ['title', 'phenomenon', 'lead', 'end', 'status', 'value', 'unit', 'baseline', 'latest', 'target'];

/** The columns that can be read at this width, those of reports once there are any to come. The others are in the details of a row. */
export function columnsAt(width: number, languages: readonly string[], showsReports = false, { kind }: Shape = objectivesShape): readonly Column[] {
  let room = width - titleWidth * languages.length;
  const others = further[kind].filter((column) => {
    if (column.isReported && !showsReports) return false;
    room -= column.width;
    return room >= 0;
  });
  const label = kind === 'indicators' ? 'name' : 'title';
  const columns: Column[] = [
    ...languages.map((language): Column => ({ cell: cellIn('title', language), word: 'title', label, language, isReported: false })),
    ...others.map(({ word, isReported }): Column => ({ cell: word, word, label: word, language: null, isReported })),
  ];
  return columns.sort((one, other) => order.indexOf(one.word) - order.indexOf(other.word));
}
