import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react';

const phone = '(max-width: 860px)';

export function useIsPhone(): boolean {
  return useSyncExternalStore(watchPhone, () => matchMedia(phone).matches);
}

function watchPhone(changed: () => void): () => void {
  const query = matchMedia(phone);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** How wide an element is now, in pixels. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
