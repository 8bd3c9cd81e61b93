import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CommentThread } from './threads';

/** Up to which journal sequence each thread was read, by its id. */
type Read = Readonly<Record<string, number>>;

export interface ReadMarks {
  /** True when somebody else has said something in the thread since the person last looked at it here. */
  readonly isUnread: (thread: CommentThread) => boolean;
  readonly read: (threads: readonly CommentThread[]) => void;
}

/** What the person has read of the remarks on a document, kept on this device: numbers, no words. */
export function useReadMarks(person: string, document: string): ReadMarks {
  const key = `nvp.read ${person} ${document}`;
  const [read, setRead] = useState<Read>(() => stored(key));
  useEffect(() => {
    setRead(stored(key));
    const elsewhere = (event: StorageEvent) => event.key === key && setRead(stored(key));
    window.addEventListener('storage', elsewhere);
    return () => window.removeEventListener('storage', elsewhere);
  }, [key]);

  const note = useCallback(
    (threads: readonly CommentThread[]) => {
      const known = stored(key); // another tab may have read on
      const now = withRead(known, threads);
      if (now === known) return;
      try {
        localStorage.setItem(key, JSON.stringify(now));
      } catch {
        // A device that keeps nothing shows them as unread again the next time.
      }
      setRead(now);
    },
    [key],
  );
  return useMemo(() => ({ isUnread: (thread) => isUnread(read, thread, person), read: note }), [read, person, note]);
}

export function isUnread(read: Read, { id, sequence, entries }: CommentThread, person: string): boolean {
  return entries.at(-1)?.by.person !== person && sequence > (read[id] ?? 0);
}

/** With these threads read; the same object when they were. */
export function withRead(read: Read, threads: readonly CommentThread[]): Read {
  const news = threads.filter(({ id, sequence }) => sequence > (read[id] ?? 0));
  return news.length === 0 ? read : { ...read, ...Object.fromEntries(news.map(({ id, sequence }) => [id, sequence])) };
}

function stored(key: string): Read {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read).filter(([, sequence]) => typeof sequence === 'number')) : {};
  } catch {
    return {};
  }
}
