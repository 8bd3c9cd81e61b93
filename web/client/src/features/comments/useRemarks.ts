import { useEffect, useRef } from 'react';
import { useSettled } from '../../shared/ui';
import { useComments, type CommentsAsked } from './model/commentQueries';
import type { CommentPage, CommentView } from './model/threads';
import type { CommentDesk } from './text/CommentDesk';

/** The remarks on a document, as far as they are known. */
export interface Remarks {
  /** Undefined until they were loaded once. */
  readonly page: CommentPage | undefined;
  readonly hasFailed: boolean;
  /** The thread in the address is none that the person may read. */
  readonly isMissing: boolean;
  /** Asks for them again. */
  readonly again: () => void;
}

/**
 * Loads the remarks on a document and shows those on the section that is open in its text, whether or not their list is in sight.
 * @param asked The thread in the address; null for none. It is led to once, when it is first there.
 */
export function useRemarks(of: CommentsAsked, desk: CommentDesk, asked: string | null): Remarks {
  // With the stage a decision is told before the rights: whoever loses the right to read with it is not to ask any more.
  const decisions = useSettled(of.decisions);
  const { data: page, isError, isFetching, refetch } = useComments({ ...of, decisions });
  const threads = page?.threads ?? none;
  useEffect(() => desk.show(threads.map(({ thread }) => thread).filter(({ anchor }) => anchor.section === desk.section)), [desk, threads]);

  const ledTo = useRef<string | null>(null);
  useEffect(() => {
    if (asked === null) ledTo.current = null;
    if (asked === null || asked === ledTo.current) return;
    if (!threads.some(({ thread }) => thread.id === asked && thread.anchor.section === desk.section)) return;
    ledTo.current = asked;
    if (asked === desk.snapshot().selected) return; // whoever chose it there put it into the address
    desk.reveal(asked);
    desk.lead([asked]);
  }, [asked, desk, threads]);

  const isMissing = asked !== null && page !== undefined && !isFetching && !isError && !threads.some(({ thread }) => thread.id === asked);
  return { page, hasFailed: isError, isMissing, again: () => void refetch() };
}

const none: readonly CommentView[] = [];
