import { createContext, useCallback, useState } from 'react';
import type { ValueCell } from './model/cells';

/** What somebody was writing in a cell when the field was taken from them. */
export interface LostDraft {
  readonly row: string;
  readonly cell: ValueCell;
  readonly draft: string;
}

/** Where a field that goes says what was being written in it. */
export const LoseDraft = createContext<(lost: LostDraft) => void>(() => undefined);

/** Kept for copying until the person lets go of it. */
export function useLostDrafts() {
  const [drafts, setDrafts] = useState<readonly LostDraft[]>([]);
  const lose = useCallback((lost: LostDraft) => setDrafts((all) => [...all, lost]), []);
  return { drafts, lose, letGo: (lost: LostDraft) => setDrafts((all) => all.filter((each) => each !== lost)) };
}
