import { useCallback, useMemo, useState } from 'react';
import { HttpFailure } from '../../../shared/api';
import { refusalOfProblem } from '../../../transport';
import { toBase64 } from '../model/bytes';
import { useCarry } from '../model/commentQueries';
import type { CommentThread } from '../model/threads';
import type { CommentedSection } from '../RemarksPane';

/** What became of a suggestion that somebody wanted to accept or not to follow. */
export type Outcome = 'done' | 'changed' | 'gone' | 'settled' | 'failed';

export interface Outcomes {
  readonly of: ReadonlyMap<string, Outcome>;
  /** What stands at the place of those that others have written in since. */
  readonly found: ReadonlyMap<string, string>;
  /** The last thing that went wrong; null when nothing did. */
  readonly failure: Error | null;
}

export interface Suggestions {
  readonly isBusy: boolean;
  /**
   * Puts suggestions into the text, one after the other; together they are one step to undo.
   * @param seen What the person saw at the place of a suggestion and agrees to replace.
   */
  readonly accept: (threads: readonly CommentThread[], seen?: ReadonlyMap<string, string>) => Promise<Outcomes>;
  readonly decline: (threads: readonly CommentThread[], reason: string) => Promise<Outcomes>;
  /** Opens threads again whose suggestions were taken out of the text by undo. */
  readonly reopen: (threads: readonly string[]) => Promise<Outcomes>;
}

export function useSuggestions(document: string, section: CommentedSection | null): Suggestions {
  const { carry, refresh } = useCarry(document, section?.whenSaved ?? nothingToSave);
  const [isBusy, setIsBusy] = useState(false);

  const inTurn = useCallback(
    async <T>(items: readonly T[], idOf: (item: T) => string, act: (item: T) => Promise<Outcome>): Promise<Outcomes> => {
      const of = new Map<string, Outcome>();
      let failure: Error | null = null;
      setIsBusy(true);
      try {
        for (const item of items) {
          try {
            of.set(idOf(item), await act(item));
          } catch (thrown) {
            const outcome = outcomeOf(thrown);
            of.set(idOf(item), outcome);
            if (outcome !== 'failed') continue;
            failure = thrown instanceof Error ? thrown : new Error(String(thrown));
            break; // what keeps one from being taken keeps the others too
          }
        }
      } finally {
        setIsBusy(false);
        refresh();
      }
      return { of, found: new Map(), failure };
    },
    [refresh],
  );

  const accept = useCallback<Suggestions['accept']>(
    async (threads, seen) => {
      if (!section) return nothing;
      const { desk, together, edition } = section;
      const found = new Map<string, string>();
      const outcomes = await together(async () => {
        const taken: { readonly thread: string; readonly update: Uint8Array | null }[] = [];
        const updates = () => taken.flatMap(({ update }) => (update ? [update] : []));
        let edits = desk.edits([]);
        const ended = await inTurn(threads, idOf, async (thread) => {
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
          taken.push({ thread: thread.id, update: edit.update });
          return 'done';
        });
        const written = taken.filter(({ update }) => update !== null);
        if (written.length > 0) desk.take(updates(), written.map(({ thread }) => thread)); // prettier-ignore
        return ended;
      });
      return { ...outcomes, found };
    },
    [section, inTurn, carry],
  );

  const decline = useCallback<Suggestions['decline']>(
    (threads, reason) =>
      inTurn(threads, idOf, async ({ id }) => {
        const command = { type: 'decline', operation: crypto.randomUUID(), thread: id, reason } as const;
        await onceMore(() => carry(command));
        return 'done';
      }),
    [inTurn, carry],
  );

  const reopen = useCallback<Suggestions['reopen']>(
    (threads) =>
      inTurn(threads, (id) => id, async (id) => {
        const command = { type: 'reopen', operation: crypto.randomUUID(), thread: id, reason: '' } as const;
        await onceMore(() => carry(command));
        return 'done';
      }), // prettier-ignore
    [inTurn, carry],
  );

  return useMemo(() => ({ isBusy, accept, decline, reopen }), [isBusy, accept, decline, reopen]);
}

/** Nobody knows what became of a command whose answer was lost: it is the same command, and carried out once. A service that is busy is given its time. */
async function onceMore<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (failure) {
      const refusal = failure instanceof HttpFailure ? refusalOfProblem(failure.problem) : null;
      const isBusy = refusal?.code === 'busy';
      if (attempt >= (isBusy ? patience : 1) || (failure instanceof HttpFailure && !isBusy)) throw failure;
      await new Promise((resolve) => setTimeout(resolve, refusal && isBusy ? refusal.pauseMs() : againMs));
    }
  }
}

function outcomeOf(failure: unknown): Outcome {
  const reason = failure instanceof HttpFailure ? refusalOfProblem(failure.problem)?.reason : null;
  return reason === 'thread-state' ? 'settled' : reason === 'text-changed' ? 'changed' : reason === 'text-gone' ? 'gone' : 'failed';
}

const patience = 10;
const againMs = 500;
const idOf = ({ id }: CommentThread) => id;
const nothingToSave = () => Promise.resolve();
const nothing: Outcomes = { of: new Map(), found: new Map(), failure: null };
