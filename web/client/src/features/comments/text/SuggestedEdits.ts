import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { Transform, canSplit } from '@tiptap/pm/transform';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { Doc, applyUpdate, encodeStateAsUpdate, mergeUpdates, type XmlFragment } from 'yjs';
import { fromBase64 } from '../model/bytes';
import { findComment } from '../model/findComment';
import { ProseText } from '../model/proseText';
import type { CommentThread } from '../model/threads';
import { saysTheSame, wordChanges } from '../model/wordChanges';
import { ProseNodes } from './proseNodes';

export interface SuggestedEdit {
  /** What stands at the place of the suggestion, and is replaced. */
  readonly found: string;
  /** Null where it says already what was suggested, and where the person has not agreed to replace what was found. */
  readonly update: Uint8Array | null;
  readonly isAgreed: boolean;
}

/**
 * Puts suggestions into a copy of a section. Nothing of it is in the section itself before the service has taken the edit together with
 * the word that it was accepted: else a page that ends in between would leave one without the other.
 */
export class SuggestedEdits {
  readonly #doc = new Doc();
  readonly #prose: XmlFragment;

  /** @param taken Edits that the service has taken and the section does not have yet. */
  constructor(
    section: Doc,
    root: string,
    private readonly schema: Schema,
    taken: readonly Uint8Array[] = [],
  ) {
    this.#prose = this.#doc.getXmlFragment(root);
    for (const update of [encodeStateAsUpdate(section), ...taken]) applyUpdate(this.#doc, update);
  }

  /**
   * Puts the words of a suggestion in their place, touching only the words that change; null when the place is gone.
   * @param seen What the person saw there and agrees to replace; the words that the suggestion was made on unless given.
   */
  replace({ anchor: { range, quote }, replacement }: CommentThread, seen = quote?.text): SuggestedEdit | null {
    if (!range || !quote || replacement === null) return null;
    const prose = new ProseText(this.#doc, this.#prose);
    const { text } = prose;
    const place = findComment(prose, { first: fromBase64(range.first), last: fromBase64(range.last) }, quote);
    if (!place) return null;
    const found = text.slice(place.start, place.end);
    if (found.trim() === replacement) return { found, update: null, isAgreed: true };
    if (!saysTheSame(found, seen ?? '')) return { found, update: null, isAgreed: false };
    const updates: Uint8Array[] = [];
    const note = (update: Uint8Array) => void updates.push(update);
    this.#doc.on('update', note);
    this.#write(text, place.start + found.length - found.trimStart().length, found.trim(), replacement);
    this.#doc.off('update', note);
    return { found, update: mergeUpdates(updates), isAgreed: true };
  }

  #write(text: string, start: number, found: string, replacement: string): void {
    const { doc: before, meta } = initProseMirrorDoc(this.#prose, this.schema);
    let doc = before;
    // The last change first: the places before it stay what they are.
    for (const change of changesOf(text, start, found, replacement).toReversed()) {
      const changed = new Transform(doc);
      write(changed, new ProseNodes(doc), change);
      this.#doc.transact(() => updateYFragment(this.#doc, this.#prose, changed.doc, meta));
      doc = changed.doc;
    }
  }
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly come: string;
}

function changesOf(text: string, start: number, found: string, replacement: string): readonly Change[] {
  if (replacement === '') {
    // Words that are left out take one of the blanks around them along.
    const end = start + found.length;
    const isBlankBefore = start === 0 || /\s/.test(text[start - 1] ?? '');
    return [{ start, end: isBlankBefore && text[end] === ' ' ? end + 1 : end, come: '' }];
  }
  return wordChanges(found, replacement).map(({ start: at, gone, come }) => ({ start: start + at, end: start + at + gone.length, come }));
}

function write(changed: Transform, nodes: ProseNodes, { start, end, come }: Change): void {
  const from = nodes.before(start);
  const to = end > start ? nodes.behind(end - 1) : from;
  const marks = marksOf(changed.doc, from, to);
  if (to > from) remove(changed, from, to);
  const lines = come.split('\n');
  const words = lines.join('');
  if (words) changed.insert(from, changed.doc.type.schema.text(words, marks));
  let at = from + words.length;
  for (const line of lines.slice(1).toReversed()) {
    at -= line.length;
    breakLine(changed, at);
  }
}

/** Across paragraphs beside each other it joins them; anything else between them stays. */
function remove(changed: Transform, from: number, to: number): void {
  const [first, last] = [changed.doc.resolve(from), changed.doc.resolve(to)];
  if (first.sameParent(last) || (first.depth === last.depth && first.node(-1) === last.node(-1))) return void changed.delete(from, to);
  const texts: (readonly [number, number])[] = [];
  changed.doc.nodesBetween(from, to, (node, at) => void (node.isText && texts.push([Math.max(from, at), Math.min(to, at + node.nodeSize)])));
  for (const [start, end] of texts.reverse()) changed.delete(start, end);
}

function breakLine(changed: Transform, at: number): void {
  const { hardBreak } = changed.doc.type.schema.nodes;
  if (canSplit(changed.doc, at)) changed.split(at);
  else if (hardBreak) changed.insert(at, hardBreak.create());
}

/** The marks that all words have which are replaced; of words that are added, those of their place. */
function marksOf(doc: Node, from: number, to: number): readonly Mark[] {
  if (from === to) return doc.resolve(from).marks();
  const each: (readonly Mark[])[] = [];
  doc.nodesBetween(from, to, (node) => void (node.isText && each.push(node.marks)));
  return each[0]?.filter((mark) => each.every((marks) => mark.isInSet(marks))) ?? [];
}
