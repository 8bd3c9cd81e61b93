import { useEffect, useState } from 'react';

const quietMs = 250;

/** A value that somebody types, once they pause: what is asked of the service is asked once a word, not once a letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quietMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
