import { useEffect } from 'react';
import type { Suggestions } from './suggestions/useSuggestions';
import type { CommentDesk } from './text/CommentDesk';

/** Whoever takes accepted words out of the text again by undo takes the word of it back too: the threads are opened again. */
export function useUndone(desk: CommentDesk | null, undone: readonly string[], suggestions: Suggestions, tell: (count: number) => void): void {
  const { reopen } = suggestions;
  useEffect(() => {
    if (!desk || undone.length === 0) return;
    desk.heard();
    void reopen(undone).then(({ of }) => tell([...of.values()].filter((outcome) => outcome === 'done').length));
  }, [desk, undone, reopen, tell]);
}
