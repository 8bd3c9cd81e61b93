/** How a document is looked at, as it stands in the address of its page. */
export interface DocumentSearch {
  /** Both language versions of a section side by side. */
  readonly versions?: 'both';
  /** A thread of remarks. */
  readonly thread?: string;
}

export function documentSearchOf(search: Record<string, unknown>): DocumentSearch {
  const { versions, thread } = search;
  return { ...(versions === 'both' ? { versions } : {}), ...(typeof thread === 'string' && threadPattern.test(thread) ? { thread } : {}) };
}

const threadPattern = /^[0-9a-f-]{36}$/;
