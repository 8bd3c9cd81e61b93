import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { asPerson, getJson, meQuery, postJson } from '../../../shared/api';
import { withChanges, type CommentAudience, type CommentKind, type CommentPage, type CommentView } from './threads';

const pathOf = (document: string) => `/api/documents/${encodeURIComponent(document)}/comments`;
const keyOf = (document: string) => ['comments', document];

interface Answer {
  readonly view: CommentView | null;
  /** What the service has of the section, in base64, where the words may be in text that it does not have yet. */
  readonly missing: string | null;
  readonly people: Readonly<Record<string, string>> | null;
}

export type CommentCommand =
  | {
      readonly type: 'start';
      readonly operation: string;
      readonly section: string;
      readonly kind: CommentKind;
      readonly audience: CommentAudience;
      readonly text: string;
      readonly range: { readonly first: string; readonly last: string } | null;
      readonly stateVector: string | null;
      readonly replacement: string | null;
    }
  | { readonly type: 'answer'; readonly operation: string; readonly thread: string; readonly text: string }
  | { readonly type: 'amend'; readonly operation: string; readonly thread: string; readonly entry: string; readonly text: string }
  | { readonly type: 'resolve' | 'decline' | 'reopen'; readonly operation: string; readonly thread: string; readonly reason: string };

/** What is known already is not asked for again, as long as the person's rights are the same. */
function commentsQuery(document: string, rights: string) {
  const queryKey = [...keyOf(document), rights];
  return queryOptions({
    queryKey,
    queryFn: async ({ client }) => {
      const known = client.getQueryData<CommentPage>(queryKey);
      const news = await getJson<CommentPage>(asPerson(`${pathOf(document)}?since=${known?.sequence ?? 0}`, client.getQueryData(meQuery.queryKey)));
      return known ? withChanges(known, news) : news;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * The threads that the person may read.
 * @param news Another number than the last means that there is something new.
 * @param rights What the answer depends on beside that: what the person may do where.
 */
export function useComments(document: string, news: number, rights: string, isConnected: boolean) {
  const query = useQuery(commentsQuery(document, rights));
  const { refetch } = query;
  useEffect(() => {
    if (isConnected) void refetch();
  }, [refetch, news, isConnected]);
  return query;
}

/**
 * Carries out a command. Where the words are in text that the service does not have yet, it waits until that is saved.
 * @param whenSaved Settles when what was written in the section is saved.
 */
export function useComment(document: string, whenSaved: () => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (command: CommentCommand) => {
      const address = asPerson(pathOf(document), queries.getQueryData(meQuery.queryKey));
      let answer = await postJson<Answer>(address, command);
      if (answer.missing !== null) {
        await whenSaved();
        answer = await postJson<Answer>(address, command);
      }
      if (!answer.view) throw new TextNotSaved();
      return { view: answer.view, people: answer.people ?? {} };
    },
    onSuccess: ({ view, people }) => {
      queries.setQueriesData<CommentPage>({ queryKey: keyOf(document) }, (page) => page && withChanges(page, { ...page, threads: [view], people }));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: keyOf(document) }),
  });
}

/** The words are in text that could not be saved. */
export class TextNotSaved extends Error {
  override readonly name = 'TextNotSaved';
}
