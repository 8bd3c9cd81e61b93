import { useEffect } from 'react';

/**
 * What was pressed is gone with what it did: the focus goes to a title that stays. A dialog gives it back one frame after it has closed.
 * @param done Another word each time something was done; empty for nothing.
 */
export function useFocusAfter(done: string, title: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!done) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => title.current?.focus({ preventScroll: true }));
    });
    return () => cancelAnimationFrame(frame);
  }, [done, title]);
}
