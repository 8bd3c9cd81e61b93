import type { Transaction } from '@tiptap/pm/state';
import { Mapping, StepMap } from '@tiptap/pm/transform';
import type { DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * The marks after a change, at the words they were at. What others write, and what is undone, comes as one replacement of the whole
 * text, which would take all marks away: of that only counts what differs.
 * @param lost Called when a mark went with the words it was at, or may have.
 */
export function movedMarks(marks: DecorationSet, change: Transaction, lost: () => void): DecorationSet {
  const mapping = change.getMeta(ySyncPluginKey) ? differing(change) : change.mapping;
  return marks.map(mapping, change.doc, { onRemove: lost });
}

/** From the first difference of the two texts to the last: changes far apart that come at once are taken for one. */
function differing({ before: { content: before }, doc: { content: after } }: Transaction): Mapping {
  const from = before.findDiffStart(after);
  const to = before.findDiffEnd(after);
  if (from === null || to === null) return new Mapping();
  // Of repeated letters both ends can claim the same ones.
  const claimedTwice = Math.max(0, from - Math.min(to.a, to.b));
  return new Mapping([new StepMap([from, to.a + claimedTwice - from, to.b + claimedTwice - from])]);
}
