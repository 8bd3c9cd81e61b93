import { BareText, type ProseText } from './proseText';
import { betweenSurroundings } from './surroundings';

/** The first and the last character of the words, as encoded positions of Yjs. */
export interface CommentRange {
  readonly first: Uint8Array;
  readonly last: Uint8Array;
}

export interface CommentQuote {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Where the words are now; edited when they are no longer those that were commented on. */
export interface CommentPlace {
  readonly start: number;
  readonly end: number;
  readonly isEdited: boolean;
}

/** So alike two texts must be at least (Dice's coefficient of pairs of units) for one to have been made of the other. */
const alike = 0.3;

/**
 * So many units around the quote must be found again for a place elsewhere to be its place. Half of the quote counts with them where the
 * quote stands once or one place is clearly the likeliest: a long sentence that was moved alone is itself, but set phrases recur, and one
 * that was deleted is not its double.
 */
const evidence = 16;

/** So many units more than around any other place must be found again for a place to be clearly the likeliest. */
const lead = 8;

/**
 * Finds the words that a thread stands at; null when they are gone. Characters keep their identity while people write around them;
 * splitting, joining and moving paragraphs copies text, and then the quote is looked for, or, when it has been changed too, what stood around it.
 * The service does the same (`CommentFinder.cs`), judged by shared cases.
 */
export function findComment(prose: ProseText, { first, last }: CommentRange, quote: CommentQuote): CommentPlace | null {
  const bare = prose.bare;
  const text = new BareText(quote.text).text;
  if (text.length === 0) return null;
  const [before, after] = [new BareText(quote.before).text, new BareText(quote.after).text];
  const between = () => betweenSurroundings(bare.text, { length: text.length, before, after, least: evidence });
  const [start, end] = [prose.offsetOf(first), prose.offsetOf(last)];
  if (start !== null && end !== null && start <= end) {
    const [from, to] = [bare.countBefore(start), bare.countBefore(end)];
    if (bare.text.slice(from, to) === text) return { start, end, isEdited: false };
    const near = occurrences(bare.text, text).find((at) => at < to && at + text.length > from);
    if (near !== undefined) return placeAt(bare, near, text.length);
    const [wideFrom, wideTo] = (from < to ? null : between()) ?? widened(bare.text, from, to, { text, before, after });
    const found = bare.text.slice(wideFrom, wideTo);
    if (likeness(found, text) >= alike) return { ...placeAt(bare, wideFrom, wideTo - wideFrom), isEdited: found !== text };
  }
  const places = occurrences(bare.text, text);
  const found = best(bare.text, places, text, before, after);
  if (found !== null) return placeAt(bare, found, text.length);
  const changed = between();
  return changed && likeness(bare.text.slice(...changed), text) >= alike ? { ...placeAt(bare, changed[0], changed[1] - changed[0]), isEdited: true } : null;
}

/**
 * What replaces the first or the last word, and what undo brings back, stands beside the characters that are gone, and so may stand
 * outside of them. It belongs to the words as far as it stands between what stood around them, and makes them more alike.
 */
function widened(all: string, from: number, to: number, { text, before, after }: CommentQuote): readonly [number, number] {
  const tail = before.slice(-evidence);
  const head = after.slice(0, evidence);
  const [left, right] = [tail === '' ? 0 : all.slice(0, from).lastIndexOf(tail), head === '' ? all.length : all.indexOf(head, to)];
  const [first, last] = [left < 0 ? from : left + tail.length, right < 0 ? to : right];
  const isMore = (wide: string, narrow: string) => wide.length > narrow.length && wide.length - narrow.length <= text.length && likeness(wide, text) > likeness(narrow, text);
  const start = isMore(all.slice(first, to), all.slice(from, to)) ? first : from;
  return [start, isMore(all.slice(start, last), all.slice(start, to)) ? last : to];
}

function placeAt(bare: BareText, at: number, length: number): CommentPlace {
  return { start: bare.placeOf(at), end: bare.placeOf(at + length - 1) + 1, isEdited: false };
}

function occurrences(text: string, quote: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

function best(text: string, places: readonly number[], quote: string, before: string, after: string): number | null {
  let [found, most, second]: [number | null, number, number] = [null, -1, -1];
  for (const at of places) {
    const score = commonEnd(text.slice(0, at), before) + commonStart(text.slice(at + quote.length, at + quote.length + after.length), after);
    if (score > most) [found, most, second] = [at, score, most];
    else second = Math.max(second, score);
  }
  const own = second < 0 || most - second >= lead ? Math.floor(quote.length / 2) : 0;
  return most + own >= evidence || most === before.length + after.length ? found : null;
}

function commonStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}

function commonEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[one.length - 1 - count] === other[other.length - 1 - count]) count++;
  return count;
}

function likeness(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return one === other ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let at = 1; at < one.length; at++) pairs.set(one.slice(at - 1, at + 1), (pairs.get(one.slice(at - 1, at + 1)) ?? 0) + 1);
  let shared = 0;
  for (let at = 1; at < other.length; at++) {
    const pair = other.slice(at - 1, at + 1);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / (one.length + other.length - 2);
}
