import { useCallback, useEffect, type RefObject } from 'react';
import type { CommentView } from './model/threads';

/**
 * From anywhere on the page: F8 and Shift+F8 lead from one remark of the list to the next, and Ctrl+Alt+M begins one. The focus goes to the
 * card; the buttons do the same.
 */
export function useRemarkKeys(
  cards: readonly CommentView[],
  selected: string | null,
  select: (view: CommentView) => void,
  start: () => void,
  list: RefObject<HTMLElement | null>,
): (by: 1 | -1) => void {
  const step = useCallback(
    (by: 1 | -1) => {
      const at = cards.findIndex(({ thread }) => thread.id === selected);
      const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length];
      if (!next) return;
      select(next);
      list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(next.thread.id)}"] button`)?.focus();
    },
    [cards, selected, select, list],
  );
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey) return;
      if (event.key === 'F8' && !event.ctrlKey && !event.altKey) step(event.shiftKey ? -1 : 1);
      else if (event.code === 'KeyM' && event.ctrlKey && event.altKey) start();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [step, start]);
  return step;
}
