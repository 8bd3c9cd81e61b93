import { useState } from 'react';
import type { Objectives } from './model/Objectives';
import { useLastStep } from './useObjectives';

/** Deleting rows: asked about when more than one goes, told afterwards, and taken back while it was the last thing done. */
export function useRemoving(objectives: Objectives) {
  const [asked, setAsked] = useState<string | null>(null);
  const [last, setLast] = useState<{ readonly step: unknown; readonly count: number } | null>(null);
  const step = useLastStep(objectives);
  const remove = (id: string) => {
    const count = objectives.withDescendants(id).length;
    setAsked(null);
    if (objectives.remove(id)) setLast({ step: objectives.undo.undoStack.at(-1), count });
  };
  return {
    asked,
    askedCount: asked === null ? 0 : objectives.withDescendants(asked).length,
    ask: (id: string) => (objectives.withDescendants(id).length > 1 ? setAsked(id) : remove(id)),
    remove,
    forget: () => setAsked(null),
    /** How many rows went with the last thing done; null when it was something else. */
    removed: last && last.step === step ? last.count : null,
  };
}
