import * as Y from 'yjs';

/** What places a row; nothing of it is words. */
const placing: ReadonlySet<string> = new Set(['parent', 'position', 'deleted']);

/** In the order in which a person reads them; unknown ones come last. */
const order = [
  'level', 'reasons', 'title', 'phenomenon', 'municipality', 'indicator', 'start', 'end',
  'baseline', 'baselineDate', 'target', 'targetDate', 'latest', 'latestDate', 'unit', 'lead', 'partners', 'references', 'source',
];

type RowMap = Y.Map<unknown>;

/** The rows of a structured section, as they are shown: a line for each, its number first, a tab between its cells. */
export function rowLines(doc: Y.Doc): readonly string[] {
  const choices = [...doc.getMap<RowMap>('choices').entries()].filter(isRow).sort(([one], [other]) => weightOf(one) - weightOf(other));
  return [...choices, ...numbered(doc.getMap<RowMap>('items'))].flatMap(([number, row]) => {
    const cells = cellsOf(row);
    return cells.length > 0 ? [[number, ...cells].join('\t')] : [];
  });
}

/** The words of a value; empty for what places a row. */
export function valueText(cell: string, value: unknown): string {
  return !placing.has(cell) && typeof value === 'string' ? value : '';
}

const isRow = (entry: readonly [string, unknown]): entry is [string, RowMap] => entry[1] instanceof Y.Map;

/** Themes before phenomena, each by number. */
const weightOf = (number: string): number => (number.startsWith('T') ? Number(number.slice(1)) : 1000 + Number(number));

/** Goals with what is under them. A row whose goal is gone, or that is under itself, stands at the top, so that nothing is left out. */
function numbered(items: Y.Map<RowMap>): readonly (readonly [string, RowMap])[] {
  const rows = [...items.entries()].filter(isRow).filter(([, row]) => row.get('deleted') !== true);
  const left = new Map(rows.sort(([id, row], [otherId, other]) => compare(wordIn(row, 'position'), wordIn(other, 'position')) || compare(id, otherId)));
  const lines: (readonly [string, RowMap])[] = [];
  const add = (before: string, isUnder: (row: RowMap) => boolean) => {
    let count = 0;
    for (const [id, row] of rows) {
      if (!left.has(id) || !isUnder(row)) continue;
      left.delete(id);
      count += 1;
      lines.push([`${before}${count}`, row]);
      add(`${before}${count}.`, (child) => wordIn(child, 'parent') === id);
    }
  };
  const known = new Set(rows.map(([id]) => id));
  add('', (row) => !known.has(wordIn(row, 'parent')));
  return [...lines, ...[...left.values()].map((row) => ['', row] as const)];
}

function cellsOf(row: RowMap): readonly string[] {
  const placeOf = (cell: string) => order.indexOf(cell.replace(/@.*/, '')) >>> 0;
  return [...row.entries()]
    .sort(([one], [other]) => placeOf(one) - placeOf(other) || compare(one, other))
    .map(([cell, value]) => (value instanceof Y.Text ? value.toJSON() : valueText(cell, value)))
    .filter(Boolean);
}

function wordIn(row: RowMap, cell: string): string {
  const word = row.get(cell);
  return typeof word === 'string' ? word : '';
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
