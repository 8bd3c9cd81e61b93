import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { OwnValues, type OutrunValue } from '../../transport';

const none: readonly OutrunValue[] = [];

/** What this person wrote in a section that does not stand, since the service had another's first; and to forget one of them. */
export function useOutrun(doc: Y.Doc) {
  const watch = useCallback((changed: () => void) => OwnValues.of(doc)?.watch(changed) ?? (() => undefined), [doc]);
  const outrun = useSyncExternalStore(watch, () => OwnValues.of(doc)?.outrun ?? none);
  return { outrun, forget: (row: string, cell: string) => OwnValues.of(doc)?.forget(row, cell) };
}
