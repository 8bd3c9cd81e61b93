import { startTransition, useEffect, useState } from 'react';

/** So many cards are drawn in one go: a slow laptop has time for a key in between. */
const some = 20;

/**
 * How much of a long list is drawn: its beginning at once, the rest piece by piece behind what the person does.
 * @param list Another one begins anew.
 * @param length How long it is.
 * @param needed So much of it has to be there at once.
 */
export function useGrowing(list: string, length: number, needed: number): number {
  const [drawn, setDrawn] = useState({ list, count: some });
  const count = drawn.list === list ? drawn.count : some;
  const isWhole = count >= length;
  useEffect(() => {
    if (isWhole) return undefined;
    const turn = setTimeout(() => startTransition(() => setDrawn({ list, count: count + some })));
    return () => clearTimeout(turn);
  }, [list, count, isWhole]);
  return Math.max(count, needed);
}
