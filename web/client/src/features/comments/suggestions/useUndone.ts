import { useCallback, useEffect, useRef, useState } from 'react';
import { useCarry } from '../model/commentQueries';
import type { CommentDesk } from '../text/CommentDesk';
import { inTurn, onceMore } from './outcomes';

interface Undone {
  /** How many threads were opened again last. */
  readonly count: number;
  /** Why others are not open again; null when all are. */
  readonly failure: Error | null;
}

/**
 * Whoever takes accepted words out of the text again by undo takes the word of it back too: the threads are opened again. Those that could
 * not be are kept until they are, or the person leaves them.
 */
export function useUndone(document: string, desk: CommentDesk) {
  const { carry, refresh } = useCarry(document, nothingToSave);
  const [undone, setUndone] = useState<Undone>(nothing);
  const waiting = useRef<readonly string[]>([]);
  const isBusy = useRef(false);

  const reopen = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    let told = nothing;
    while (waiting.current.length > 0 && !told.failure) {
      const { of, failure } = await inTurn(waiting.current, (id) => id, async (id) => {
        const command = { type: 'reopen', operation: crypto.randomUUID(), thread: id, reason: '' } as const;
        await onceMore(() => carry(command));
        return 'done';
      }); // prettier-ignore
      const open = [...of].filter(([, outcome]) => outcome !== 'failed').map(([id]) => id);
      waiting.current = waiting.current.filter((id) => !open.includes(id));
      told = { count: told.count + open.length, failure };
    }
    isBusy.current = false;
    refresh();
    setUndone(told);
  }, [carry, refresh]);

  useEffect(() => {
    const heard = () => {
      const taken = desk.snapshot().undone;
      if (taken.length === 0) return;
      waiting.current = [...waiting.current, ...taken];
      desk.heard();
      void reopen();
    };
    heard();
    return desk.subscribe(heard);
  }, [desk, reopen]);

  const leave = () => {
    waiting.current = [];
    setUndone(nothing);
  };
  return { ...undone, again: () => void reopen(), leave };
}

const nothing: Undone = { count: 0, failure: null };
const nothingToSave = () => Promise.resolve();
