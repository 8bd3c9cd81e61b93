import { diffArrays } from 'diff';

/** One place where a text reads otherwise in another: what is gone there, and what has come instead. */
export interface WordChange {
  readonly start: number;
  readonly gone: string;
  readonly come: string;
}

/** A piece of two texts side by side. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** Beyond so many words that differ the texts are compared by their ends alone: nobody reads such a comparison word by word. */
const mostEdits = 500;

/** How one text becomes another, word by word, in the order of the text. */
export function wordChanges(from: string, to: string): readonly WordChange[] {
  const [old, young] = [wordsOf(from), wordsOf(to)];
  const before = commonStart(old, young);
  const after = commonStart(old.slice(before).reverse(), young.slice(before).reverse());
  const [oldMiddle, youngMiddle] = [old.slice(before, old.length - after), young.slice(before, young.length - after)];
  return joined(compared(oldMiddle, youngMiddle), lengthOf(old.slice(0, before)), from);
}

/** Both texts as one, with what differs. */
export function piecesOf(from: string, to: string): readonly Piece[] {
  let at = 0;
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string) => void (text && pieces.push({ kind, text }));
  for (const { start, gone, come } of wordChanges(from, to)) {
    add('same', from.slice(at, start));
    add('gone', gone);
    add('come', come);
    at = start + gone.length;
  }
  add('same', from.slice(at));
  return pieces;
}

/** True when two texts say the same, whatever the white space between their words. The service compares alike. */
export const saysTheSame = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (text: string) => text.replace(/\s/gu, '');

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s|[^\p{L}\p{N}\s]/gu) ?? [];

const lengthOf = (words: readonly string[]) => words.reduce((length, word) => length + word.length, 0);

function commonStart(some: readonly string[], others: readonly string[]): number {
  let count = 0;
  while (count < some.length && count < others.length && some[count] === others[count]) count++;
  return count;
}

/** The words of both in one order: those that both have once. */
function compared(old: readonly string[], young: readonly string[]): readonly Piece[] {
  const found = diffArrays([...old], [...young], { maxEditLength: mostEdits });
  if (!found) return [{ kind: 'gone', text: old.join('') }, { kind: 'come', text: young.join('') }]; // prettier-ignore
  return found.map(({ value, added, removed }) => ({ kind: removed ? 'gone' : added ? 'come' : 'same', text: value.join('') }));
}

/** With neighbours as one change; a blank alone between two is no reason to read them apart. */
function joined(pieces: readonly Piece[], start: number, from: string): readonly WordChange[] {
  const changes: { start: number; gone: string; come: string }[] = [];
  let at = start;
  for (const { kind, text } of pieces) {
    if (kind !== 'same' && text) {
      const last = changes.at(-1);
      const between = last ? from.slice(last.start + last.gone.length, at) : '';
      if (last && (between === '' || between === ' ')) {
        last.gone += between + (kind === 'gone' ? text : '');
        last.come += between + (kind === 'come' ? text : '');
      } else {
        changes.push({ start: at, gone: kind === 'gone' ? text : '', come: kind === 'come' ? text : '' });
      }
    }
    if (kind !== 'come') at += text.length;
  }
  return changes;
}
