import { useCallback, useEffect, type RefObject } from 'react';
import type { CommentView } from './model/threads';

/** Leads from one remark of the list to the next, by button and from anywhere on the page by F8 and Shift+F8; the focus goes to its card. */
export function useStepKeys(cards: readonly CommentView[], selected: string | null, select: (view: CommentView) => void, list: RefObject<HTMLElement | null>): (by: 1 | -1) => void {
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
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [step]);
  return step;
}
