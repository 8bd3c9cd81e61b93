import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { asPerson, getJson, meQuery, postJson } from '../../shared/api';
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
    onSuccess: (page) => {
      const known = queries.getQueryData(inboxQuery.queryKey);
      if (!known || known.version <= page.version) queries.setQueryData(inboxQuery.queryKey, page);
    },
  });
}
