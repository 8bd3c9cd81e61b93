import { useNavigate } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { DocumentSearch } from '../../shared/catalog';
import type { CommentDesk } from '../comments';

/** Whoever selects a thread has its address in the address bar; the page stays where it is. */
export function useThreadInAddress(desk: CommentDesk, thread: string | null): void {
  const navigate = useNavigate();
  const latest = useRef(thread);
  useLayoutEffect(() => {
    latest.current = thread;
  });
  useEffect(() => {
    let before = desk.snapshot().selected;
    return desk.subscribe(() => {
      const { selected } = desk.snapshot();
      if (selected === before) return;
      before = selected;
      if (selected === null || selected === latest.current) return;
      void navigate({ to: '.', search: (search: DocumentSearch) => ({ ...search, thread: selected }), replace: true, resetScroll: false });
    });
  }, [desk, navigate]);
}
