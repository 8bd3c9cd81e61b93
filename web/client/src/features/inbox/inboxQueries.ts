import { queryOptions, useMutation, useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { asPerson, getJson, HttpFailure, meQuery, postJson } from '../../shared/api';
import type { InboxPage } from './inbox';

/** The inbox; it is asked for again when the service says that it has changed. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ client }) => getJson<InboxPage>(asPerson('/api/inbox', client.getQueryData(meQuery.queryKey))),
  staleTime: 60_000,
});

/** Says of items that they were seen, or are to count as new again. */
export function useMark() {
  const queries = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  return useMutation({
    mutationFn: (marks: { readonly items: readonly string[]; readonly isRead: boolean }) => postJson<InboxPage>(asPerson('/api/inbox/marks', me), marks),
    onSuccess: (page) => take(queries, page),
  });
}

/** Follows something, or no longer. */
export function useFollow() {
  const queries = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  return useMutation({
    mutationFn: (follow: { readonly target: string; readonly follows: boolean }) => postJson<InboxPage>(asPerson('/api/inbox/follows', me), follow),
    onSuccess: (page) => take(queries, page),
  });
}

/** The key of the sentence that says why something cannot be followed, with what goes into it. */
export function followRefusal(failure: unknown): { readonly word: 'too-large' | 'not-found' | 'failed'; readonly values: { readonly limit?: string } } {
  const problem = failure instanceof HttpFailure ? (failure.problem as { readonly code?: string; readonly limit?: string } | null) : null;
  if (problem?.code === 'too-large') return { word: 'too-large', values: { limit: problem.limit ?? '' } };
  return { word: problem?.code === 'not-found' ? 'not-found' : 'failed', values: {} };
}

// What was answered before something else changed the inbox is not shown after it.
function take(queries: QueryClient, page: InboxPage): void {
  const known = queries.getQueryData(inboxQuery.queryKey);
  if (!known || known.version <= page.version) queries.setQueryData(inboxQuery.queryKey, page);
}
