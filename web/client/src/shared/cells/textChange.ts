import type * as Y from 'yjs';

/** One piece of text taken out and another put in its place. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/**
 * What somebody did who made `now` of `before` and whose caret then stands at `caret`: in a row of equal letters it is the caret
 * that tells where one was added. Null when nothing changed. Pairs of surrogates stay whole.
 */
export function changeBetween(before: string, now: string, caret: number): TextChange | null {
  if (before === now) return null;
  const most = Math.min(before.length, now.length);
  let behind = 0;
  const behindCaret = Math.min(most, now.length - caret);
  while (behind < behindCaret && before.at(-1 - behind) === now.at(-1 - behind)) behind++;
  let start = 0;
  while (start < most - behind && before[start] === now[start]) start++;
  if (isSplitAt(now, start) || isSplitAt(before, start)) start--;
  if (isSplitAt(now, now.length - behind) || isSplitAt(before, before.length - behind)) behind--;
  return { at: start, removed: before.length - behind - start, inserted: now.slice(start, now.length - behind) };
}

/** Puts other words in a text, and touches only what differs. */
export function replaceText(text: Y.Text, now: string): void {
  const change = changeBetween(text.toJSON(), now, now.length);
  if (!change) return;
  if (change.removed > 0) text.delete(change.at, change.removed);
  if (change.inserted !== '') text.insert(change.at, change.inserted);
}

/** What changed in a Y.Text, as its events tell it. */
export type Delta = readonly { readonly insert?: unknown; readonly delete?: number; readonly retain?: number }[];

/** Where a caret at `at` stands after a change of somebody else: what is put in exactly there goes behind it. */
export function caretAfter(at: number, delta: Delta): number {
  let [before, caret] = [0, at];
  for (const { insert, delete: removed, retain } of delta) {
    if (before > at) break;
    if (insert !== undefined) caret += before < at ? lengthOf(insert) : 0;
    else if (removed !== undefined) {
      caret -= Math.min(removed, Math.max(0, at - before));
      before += removed;
    } else before += retain ?? 0;
  }
  return caret;
}

/**
 * The same change in a text that others have changed since by `deltas`: letters that they took out are not taken out twice, and
 * what they put in stays.
 */
export function changesAfter(change: TextChange, deltas: readonly Delta[]): readonly TextChange[] {
  const letters = Array.from({ length: change.removed }, (_, index) => change.at + index);
  const left = letters.map((at) => deltas.reduce(letterAfter, at)).filter((at) => at !== gone);
  const removals = left.reverse().map((at) => ({ at, removed: 1, inserted: '' }));
  return change.inserted === '' ? removals : [...removals, { at: deltas.reduce(caretAfter, change.at), removed: 0, inserted: change.inserted }];
}

const gone = -1;

function letterAfter(at: number, delta: Delta): number {
  let [before, now] = [0, 0];
  for (const { insert, delete: removed = 0, retain = 0 } of at === gone ? [] : delta) {
    if (at < before + removed) return gone;
    if (at < before + retain) break;
    before += removed + retain;
    now += retain + (insert === undefined ? 0 : lengthOf(insert));
  }
  return at === gone ? gone : now + at - before;
}

const lengthOf = (insert: unknown): number => (typeof insert === 'string' ? insert.length : 1);

function isSplitAt(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}
