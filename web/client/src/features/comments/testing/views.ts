import type { CommentPage, CommentThread, CommentView } from '../model/threads';

/** A thread as somebody may read it, for tests. */
export function viewOf(id: string, { acts = ['answer'], ...thread }: Partial<CommentThread> & { readonly acts?: CommentView['acts']; readonly section?: string } = {}): CommentView {
  const { section = 'mission@nl', ...rest } = thread;
  const author = { person: 'ann', organisation: 'PZ', organisationKind: 'zonal' as const };
  return {
    thread: {
      id,
      anchor: { section, item: null, field: null, range: null, quote: null },
      kind: 'remark',
      audience: 'plan',
      replacement: null,
      state: 'open',
      entries: [{ id, act: 'start', by: author, at: '2026-11-29T10:00:00Z', text: id, amendedAt: null, mentions: null, edit: null }],
      sequence: 1,
      ...rest,
    },
    acts,
    isOverridden: false,
    setAsideFor: null,
  };
}

export const pageOf = (sequence: number, ...threads: CommentView[]): CommentPage => ({ sequence, mayBlock: false, threads, people: {} });
