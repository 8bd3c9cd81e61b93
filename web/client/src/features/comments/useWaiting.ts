import { useCallback, useRef, useState } from 'react';
import type { WhenSaved } from './model/commentQueries';

/** Tells while something waits until a text is saved, and lets the person leave it. */
export function useWaiting(whenSaved: WhenSaved) {
  const [isWaiting, setWaiting] = useState(false);
  const leaving = useRef<AbortController | null>(null);
  const wait = useCallback<WhenSaved>(
    async (until) => {
      const left = (leaving.current = new AbortController());
      setWaiting(true);
      try {
        await whenSaved(AbortSignal.any([until, left.signal]));
      } finally {
        setWaiting(false);
      }
    },
    [whenSaved],
  );
  return { isWaiting, wait, leave: () => leaving.current?.abort() };
}
