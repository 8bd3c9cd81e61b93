import * as Y from 'yjs';
import type { Refusal } from './Refusal';

/** What a person wrote and the service did not take, as text that can be copied. */
export interface KeptWork {
  readonly refusal: Refusal;
  /** The whole section as the person saw it. */
  readonly whole: string;
  /** Only what was added since the last acknowledgement. */
  readonly added: string;
}

export function keepWork(doc: Y.Doc, unacknowledged: readonly Uint8Array[], refusal: Refusal): KeptWork {
  return { refusal, whole: wholeText(doc), added: addedText(unacknowledged) };
}

/** Prose, or the rows of a structured section: a line for each, a tab between its cells. */
function wholeText(doc: Y.Doc): string {
  const rows = ['choices', 'items'].flatMap((root) => [...doc.getMap(root).values()]);
  const lines = rows.map((row) => (row instanceof Y.Map ? [...row.values()].map(cellOfRow).filter(Boolean).join('\t') : ''));
  return [textOf(doc.getXmlFragment('default')), ...lines].filter(Boolean).join('\n');
}

const cellOfRow = (cell: unknown): string => (cell instanceof Y.Text ? cell.toJSON() : '');

/** The text of a fragment: a line for each block, a tab between the cells of a table. */
export function textOf(fragment: Y.XmlFragment): string {
  const lines: string[] = [];
  for (const child of fragment.toArray()) collect(child, lines);
  return lines.join('\n');
}

function collect(node: unknown, lines: string[]): void {
  if (node instanceof Y.XmlText) {
    lines.push(inline(node));
  } else if (isElement(node)) {
    if (node.nodeName === 'tableRow') lines.push(node.toArray().map((cell) => cellText(cell)).join('\t'));
    else if (isTextBlock(node)) lines.push(node.toArray().map((part) => (part instanceof Y.XmlText ? inline(part) : '\n')).join(''));
    else for (const child of node.toArray()) collect(child, lines);
  }
}

const isElement = (node: unknown): node is Y.XmlElement => node instanceof Y.XmlElement;

function cellText(cell: unknown): string {
  const lines: string[] = [];
  collect(cell, lines);
  return lines.join(' ');
}

const isTextBlock = (node: Y.XmlElement): boolean => node.nodeName === 'paragraph' || node.nodeName === 'heading';

function inline(text: Y.XmlText): string {
  const pieces = text.toDelta() as readonly { readonly insert?: unknown }[];
  return pieces.map(({ insert }) => (typeof insert === 'string' ? insert : '\n')).join('');
}

/** Reads the updates themselves, so that it works when they build on changes this document does not have. */
function addedText(updates: readonly Uint8Array[]): string {
  const pieces = updates.flatMap((update) =>
    Y.decodeUpdate(update).structs.map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString
        ? struct.content.str
        : struct instanceof Y.Item && struct.content instanceof Y.ContentType
          ? '\n'
          : '',
    ),
  );
  return pieces.join('').replace(/\n{2,}/g, '\n').trim();
}
