import { useCallback, useMemo, useState } from 'react';
import { toBase64 } from '../model/bytes';
import { useCarry } from '../model/commentQueries';
import type { CommentThread } from '../model/threads';
import type { CommentDesk } from '../text/CommentDesk';
import type { CommentedSection } from '../RemarksPane';
import { inTurn, nothing, onceMore, type Outcome, type Outcomes } from './outcomes';

export interface Suggestions {
  readonly isBusy: boolean;
  /**
   * Puts suggestions into the text, one after the other; together they are one step to undo.
   * @param seen What the person saw at the place of a suggestion and agrees to replace.
   */
  readonly accept: (threads: readonly CommentThread[], seen?: ReadonlyMap<string, string>) => Promise<Outcomes>;
  readonly decline: (threads: readonly CommentThread[], reason: string) => Promise<Outcomes>;
}

export function useSuggestions(document: string, desk: CommentDesk, section: CommentedSection | null): Suggestions {
  const { carry, refresh } = useCarry(document, section?.whenSaved ?? nothingToSave);
  const [isBusy, setIsBusy] = useState(false);

  const busily = useCallback(
    async (threads: readonly CommentThread[], act: (thread: CommentThread) => Promise<Outcome>): Promise<Outcomes> => {
      setIsBusy(true);
      try {
        return await inTurn(threads, ({ id }) => id, act);
      } finally {
        setIsBusy(false);
        refresh();
      }
    },
    [refresh],
  );

  const accept = useCallback<Suggestions['accept']>(
    async (threads, seen) => {
      if (!section) return nothing;
      const { together, edition } = section;
      const found = new Map<string, string>();
      const outcomes = await together(async (letIn) => {
        let taken: { readonly thread: string; readonly update: Uint8Array }[] = [];
        let [isPart, since] = [false, performance.now()];
        const updates = () => taken.map(({ update }) => update);
        const putIn = () => {
          if (taken.length > 0) desk.take(updates(), taken.map(({ thread }) => thread), isPart); // prettier-ignore
          [taken, isPart, since] = [[], isPart || taken.length > 0, performance.now()];
        };
        let edits = desk.edits([]);
        const ended = await busily(threads, async (thread) => {
          const edit = edits?.replace(thread, seen?.get(thread.id)) ?? null;
          if (!edit) return 'gone';
          if (!edit.isAgreed) {
            found.set(thread.id, edit.found);
            return 'changed';
          }
          try {
            const update = edit.update && toBase64(edit.update);
            const command = { type: 'accept', operation: crypto.randomUUID(), thread: thread.id, found: edit.found, update, reason: '', ...edition() } as const;
            await onceMore(() => carry(command));
          } catch (failure) {
            edits = desk.edits(updates()); // without the edit that nobody has taken
            throw failure;
          }
          if (edit.update) taken.push({ thread: thread.id, update: edit.update });
          if (performance.now() - since > partMs) {
            putIn();
            letIn();
            edits = desk.edits([]);
          }
          return 'done';
        });
        putIn();
        return ended;
      });
      return { ...outcomes, found };
    },
    [desk, section, busily, carry],
  );

  const decline = useCallback<Suggestions['decline']>(
    (threads, reason) =>
      busily(threads, async ({ id }) => {
        const command = { type: 'decline', operation: crypto.randomUUID(), thread: id, reason } as const;
        await onceMore(() => carry(command));
        return 'done';
      }),
    [busily, carry],
  );

  return useMemo(() => ({ isBusy, accept, decline }), [isBusy, accept, decline]);
}

/** Well before what the others write comes in of itself: what comes with it could not be undone. */
const partMs = 4000;

const nothingToSave = () => Promise.resolve();
