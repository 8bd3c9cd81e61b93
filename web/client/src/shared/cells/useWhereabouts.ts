import { useMemo, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { whereOthersAre, type Whereabouts } from './whereabouts';

/** Where the others are, as long as they are there. */
export function useWhereabouts(awareness: Awareness): readonly Whereabouts[] {
  const store = useMemo(() => storeOf(awareness), [awareness]);
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

function storeOf(awareness: Awareness) {
  let shown = whereOthersAre(awareness);
  const subscribe = (changed: () => void) => {
    const look = () => {
      const now = whereOthersAre(awareness);
      if (JSON.stringify(now) === JSON.stringify(shown)) return; // heartbeats
      shown = now;
      changed();
    };
    awareness.on('change', look);
    look();
    return () => awareness.off('change', look);
  };
  return { subscribe, snapshot: () => shown };
}
