import * as Y from 'yjs';
import { rowLines, valueText } from './keptRows';
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
  return { refusal, whole: wholeText(doc), added: addedText(doc, unacknowledged) };
}

/** Prose, or the rows of a structured section. */
function wholeText(doc: Y.Doc): string {
  return [textOf(doc.getXmlFragment('default')), ...rowLines(doc)].filter(Boolean).join('\n');
}

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
function addedText(doc: Y.Doc, updates: readonly Uint8Array[]): string {
  const pieces = updates.flatMap((update) => Y.decodeUpdate(update).structs.map((struct) => (struct instanceof Y.Item ? addedBy(doc, struct) : '')));
  return pieces.join('').replace(/\n{2,}/g, '\n').trim();
}

function addedBy(doc: Y.Doc, { id, content }: Y.Item): string {
  if (content instanceof Y.ContentString) return content.str;
  if (content instanceof Y.ContentType) return '\n';
  if (!(content instanceof Y.ContentAny) || Y.getState(doc.store, id.client) <= id.clock) return '';
  // An update names the cell only where nothing stood in it before.
  const item = doc.store.clients.get(id.client)?.find((each) => each.id.clock <= id.clock && id.clock < each.id.clock + each.length);
  return item instanceof Y.Item && item.parentSub !== null ? `\n${valueText(item.parentSub, content.getContent().at(-1))}\n` : '';
}
