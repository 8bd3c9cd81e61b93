import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { useKeptFocus } from '../../shared/ui';
import type { CommentView } from './model/threads';
import type { CommentDesk, Shown } from './text/CommentDesk';

interface List {
  readonly desk: CommentDesk;
  readonly shown: Shown;
  /** False while nobody knows what is in the list. */
  readonly isLoaded: boolean;
  readonly cards: readonly CommentView[];
  readonly list: RefObject<HTMLElement | null>;
  readonly select: (view: CommentView) => void;
  /** Begins a remark, where the person may. */
  readonly start: () => void;
}

/** Where the focus goes in the list of remarks: to what was asked for, and after what was done to something that is still there. */
export function useRemarkFocus({ desk, shown: { selected, wish }, isLoaded, cards, list, select, start }: List) {
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const step = useCallback(
    (by: 1 | -1) => {
      const at = cards.findIndex(({ thread }) => thread.id === selected);
      const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length];
      if (!next) return title.current?.focus();
      select(next);
      const card = cardOf(list.current, next.thread.id);
      if (card) card.focus();
      else desk.focusOn(next.thread.id); // it is not drawn yet
    },
    [desk, cards, selected, select, list],
  );

  useEffect(() => {
    if (selected) list.current?.querySelector(`[data-card="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected, list]);

  useEffect(() => {
    if (!wish || (wish !== 'start' && !isLoaded)) return;
    if (typeof wish === 'object') {
      const card = cardOf(list.current, wish.card);
      if (!card) return; // it is not drawn yet
      card.focus();
    }
    desk.granted();
    if (wish === 'start') start();
    else if (typeof wish === 'string') step(wish === 'next' ? 1 : -1);
  });

  const kept = useKeptFocus((gone, around) => {
    if (desk.snapshot().wish) return null; // it has a place to go to already
    const card = around.find((each) => each.matches('[data-card]'));
    if (card) return card.querySelector('button');
    return (gone.closest('[data-testid="start-remark"]') && opener.current) ?? title.current;
  });
  return { title, opener, kept, step };
}

/** What stands for a card to the keyboard. */
function cardOf(list: HTMLElement | null, thread: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-card="${CSS.escape(thread)}"] button`) ?? null;
}
