import { useEffect } from 'react';
import type { CommentDesk } from './text/CommentDesk';
import { isRemarkKey, stepOf } from './text/remarkKeys';

/**
 * From anywhere on the page: F8 and Shift+F8 lead from one remark of the list to the next, and Ctrl+Alt+M begins one, whether or not the
 * list is in sight. The buttons do the same.
 * @param hasList False where there is no list to be led to.
 */
export function useRemarkKeys(desk: CommentDesk, hasList: boolean): void {
  useEffect(() => {
    if (!hasList) return undefined;
    const pressed = (event: KeyboardEvent) => {
      const wish = isRemarkKey(event) ? 'start' : stepOf(event);
      if (event.defaultPrevented || !wish) return;
      desk.ask(wish);
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [desk, hasList]);
}
