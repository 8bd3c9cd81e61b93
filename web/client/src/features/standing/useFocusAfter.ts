import { useEffect } from 'react';

/** What was pressed may be gone with the step; the dialog gives the focus back one frame after it has closed. */
export function useFocusAfter(recorded: string, title: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!recorded) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => title.current?.focus({ preventScroll: true }));
    });
    return () => cancelAnimationFrame(frame);
  }, [recorded, title]);
}
