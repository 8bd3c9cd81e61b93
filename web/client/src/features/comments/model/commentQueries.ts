import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { asPerson, getJson, meQuery, postJson } from '../../../shared/api';
import { inSections, withChanges, type CommentAudience, type CommentKind, type CommentPage, type CommentView } from './threads';

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
      readonly mentions: readonly string[] | null;
      readonly item: string | null;
      readonly field: string | null;
      readonly range: { readonly first: string; readonly last: string } | null;
      readonly stateVector: string | null;
      readonly replacement: string | null;
    }
  | { readonly type: 'answer'; readonly operation: string; readonly thread: string; readonly text: string; readonly mentions: readonly string[] | null }
  | { readonly type: 'amend'; readonly operation: string; readonly thread: string; readonly entry: string; readonly text: string; readonly mentions: readonly string[] | null }
  | {
      readonly type: 'accept';
      readonly operation: string;
      readonly thread: string;
      readonly found: string;
      readonly update: string | null;
      readonly generation: number;
      readonly schema: number;
      readonly reason: string;
    }
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

/** What the threads are asked for by. */
export interface CommentsAsked {
  readonly document: string;
  /** The sections that the person may read, and what they may do there: other rights are another question. */
  readonly sections: readonly { readonly section: string; readonly ability: string }[];
  /** The sequence of the newest change that was heard of; 0 for none. */
  readonly news: number;
  /** The sequence of the last decision: it can set objections aside. */
  readonly decisions: number;
  /** How often the document was opened: what was told before it was opened again was not heard. */
  readonly openings: number;
}

/**
 * The threads that the person may read. After a change of rights those that were there stay until the answer comes, as far as they are
 * on sections that may still be read.
 */
export function useComments({ document, sections, news, decisions, openings }: CommentsAsked) {
  const rights = sections.map(({ section, ability }) => `${section}:${ability}`).join(' ');
  const isReadable = sections.length > 0;
  const placeholderData = useCallback(
    (last: CommentPage | undefined, query?: { readonly queryKey: readonly unknown[] }) => (last && query?.queryKey[1] === document ? inSections(last, rights.split(' ').map((right) => right.slice(0, right.lastIndexOf(':')))) : undefined), // prettier-ignore
    [document, rights],
  );
  const query = useQuery({ ...commentsQuery(document, rights), enabled: isReadable, placeholderData });
  const { refetch } = query;
  useEffect(() => {
    if (!isReadable) return undefined;
    let isLast = true;
    const ask = async () => {
      const { data } = await refetch();
      // The answer may be to a question that was asked before the change. Once more is enough: the next change asks again.
      if (isLast && data && data.sequence < news) await refetch();
    };
    void ask();
    return () => {
      isLast = false;
    };
  }, [refetch, isReadable, news, decisions, openings]);
  return query;
}

/** Settles when what was written in a section is saved; fails with the signal, when nobody waits any more. */
export type WhenSaved = (until: AbortSignal) => Promise<void>;

/** Carries out a command. Where the words are in text that the service does not have yet, it waits until that is saved, but not for ever. */
export function useComment(document: string, whenSaved: WhenSaved) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (command: CommentCommand) => carry(queries, document, command, whenSaved),
    onSettled: () => void queries.invalidateQueries({ queryKey: keyOf(document) }),
  });
}

/** The same for several commands in a row; whoever is done with them asks for what else is new. */
export function useCarry(document: string, whenSaved: WhenSaved) {
  const queries = useQueryClient();
  return {
    carry: useCallback((command: CommentCommand) => carry(queries, document, command, whenSaved), [queries, document, whenSaved]),
    refresh: useCallback(() => void queries.invalidateQueries({ queryKey: keyOf(document) }), [queries, document]),
  };
}

async function carry(queries: QueryClient, document: string, command: CommentCommand, whenSaved: WhenSaved) {
  const address = asPerson(pathOf(document), queries.getQueryData(meQuery.queryKey));
  let answer = await postJson<Answer>(address, command);
  if (answer.missing !== null) {
    await inTime(whenSaved);
    answer = await postJson<Answer>(address, command);
  }
  const { view } = answer;
  if (!view) throw new TextNotSaved();
  const people = answer.people ?? {};
  queries.setQueriesData<CommentPage>({ queryKey: keyOf(document) }, (page) => page && withChanges(page, { ...page, threads: [view], people }));
  return { view, people };
}

/** The connection that saves text can be away while commands still arrive. */
async function inTime(whenSaved: WhenSaved): Promise<void> {
  const ending = new AbortController();
  const limit = setTimeout(() => ending.abort(new TextNotSaved()), longestWaitMs);
  try {
    await whenSaved(ending.signal);
  } finally {
    clearTimeout(limit);
  }
}

const longestWaitMs = 20_000;

/** The words are in text that could not be saved. */
export class TextNotSaved extends Error {
  override readonly name = 'TextNotSaved';
}
