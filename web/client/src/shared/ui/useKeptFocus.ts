import { useCallback, useLayoutEffect, useRef, type FocusEvent } from 'react';

/**
 * What is pressed is often gone with what it did, and the focus with it: whoever works by keyboard would begin at the top of the page again.
 * In the region that gets these props the focus goes to a place that stays.
 * @param home Where it goes; given what is gone and what it stood in that is still there, the innermost first.
 */
export function useKeptFocus(home: (gone: HTMLElement, around: readonly Element[]) => HTMLElement | null | undefined) {
  const held = useRef<{ readonly element: HTMLElement; readonly around: readonly Element[] } | null>(null);
  const latest = useRef(home);
  useLayoutEffect(() => {
    latest.current = home;
  });

  const watch = useCallback((region: HTMLElement | null) => {
    if (!region) return undefined;
    const observer = new MutationObserver(() => {
      if (!held.current || held.current.element.isConnected) return;
      const { element, around } = held.current;
      held.current = null;
      if (isFocusLost()) latest.current(element, around.filter(({ isConnected }) => isConnected))?.focus();
    });
    observer.observe(region, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);

  return {
    ref: watch,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      held.current = { element: target, around: ancestorsOf(target) };
    },
    // React hears of no blur while it takes elements away: this is somebody who went elsewhere.
    onBlur: () => {
      held.current = null;
    },
  };
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function ancestorsOf(element: Element): readonly Element[] {
  const ancestors: Element[] = [];
  for (let each = element.parentElement; each; each = each.parentElement) ancestors.push(each);
  return ancestors;
}
