import { cycleSearchOf, type CycleSearch } from './useCycle';

/** How a document is looked at, as it stands in the address of its page. */
export interface DocumentSearch extends CycleSearch {
  /** Both language versions of a section side by side. */
  readonly versions?: 'both';
  /** A thread of remarks. */
  readonly thread?: string;
  /** Which remarks are listed (`commentFilter.ts`). */
  readonly remarks?: string;
}

export function documentSearchOf(search: Record<string, unknown>): DocumentSearch {
  const { versions, thread, remarks } = search;
  return {
    ...cycleSearchOf(search),
    ...(versions === 'both' ? { versions } : {}),
    ...(typeof thread === 'string' && threadPattern.test(thread) ? { thread } : {}),
    ...(typeof remarks === 'string' && remarks.length <= longestFilter ? { remarks } : {}),
  };
}

const threadPattern = /^[0-9a-f-]{36}$/;
const longestFilter = 400;
