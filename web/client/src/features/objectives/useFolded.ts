import { useState } from 'react';

/** The rows whose children one does not want to see now. */
export function useFolded() {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const fold = (id: string, isFolded: boolean) => {
    const others = [...folded].filter((each) => each !== id);
    if (folded.has(id) !== isFolded) setFolded(new Set(isFolded ? [...others, id] : others));
  };
  return { folded, fold };
}
