import { mergeAttributes } from '@tiptap/core';
import Heading from '@tiptap/extension-heading';
import { OrderedList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { proseSchema } from './proseSchema';

interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

type Level = 1 | 2 | 3;

/** The title of the page is above the headings of the text; these may begin on the level of the section's title or below it. */
const levelsAbove = 1;

export const ProseHeading = Heading.extend({
  parseHTML() {
    const levels = this.options.levels as Level[];
    return [
      ...levels.map((level) => ({ tag: `h${level + levelsAbove}[data-level="${level}"]`, attrs: { level }, priority: 60 })),
      ...levels.map((level) => ({ tag: `h${level}`, attrs: { level } })),
    ];
  },
  renderHTML({ node, HTMLAttributes }) {
    const level = Number(node.attrs.level);
    return [`h${level + levelsAbove}`, mergeAttributes(HTMLAttributes, { 'data-level': level }), 0];
  },
}).configure({ levels: [1, 2, 3] });

const { start, type } = proseSchema.nodes.orderedList;

export const ProseOrderedList = OrderedList.extend({
  addAttributes() {
    return {
      start: { default: 1, parseHTML: (list) => within(list.getAttribute('start'), start, 1) },
      type: { default: null, parseHTML: (list) => type.values.find((value) => value === list.getAttribute('type')) ?? null },
    };
  },
});

const { colspan, rowspan } = proseSchema.nodes.tableCell;

/** Cells without alignment and without widths: columns share the page evenly. */
function cellAttributes() {
  return {
    colspan: { default: 1, parseHTML: (cell: HTMLElement) => within(cell.getAttribute('colspan'), colspan, 1) },
    rowspan: { default: 1, parseHTML: (cell: HTMLElement) => within(cell.getAttribute('rowspan'), rowspan, 1) },
    colwidth: { default: null, parseHTML: () => null },
  };
}

/** Without TipTap's styles and widths of columns, neither in the page nor in what is copied. */
const ProseTable = Table.extend({
  renderHTML({ HTMLAttributes }) {
    return ['div', { class: 'tableWrapper' }, ['table', HTMLAttributes, ['tbody', 0]]];
  },
}).configure({ resizable: false, View: null });

export const proseTable = [
  ProseTable,
  TableRow,
  TableCell.extend({ addAttributes: cellAttributes }),
  TableHeader.extend({ addAttributes: cellAttributes }),
];

function within(text: string | null, { minimum, maximum }: Bounds, otherwise: number): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? otherwise : Math.min(maximum, Math.max(minimum, value));
}
