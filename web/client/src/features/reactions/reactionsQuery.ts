import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { asPerson, getJson, meQuery, postJson } from '../../shared/api';
import { documentId, type DocumentAddress } from '../../shared/catalog';
import type { OrganisationKind } from '../../shared/organisation';

export type ReactionState = 'not-opened' | 'read' | 'remarked' | 'no-remarks';

/** The people of one organisation who are invited in one role. It is never told who of them did what. */
export interface PartyReaction {
  readonly key: string;
  readonly role: string;
  readonly organisation: string;
  readonly organisationKind: OrganisationKind;
  readonly state: ReactionState;
  readonly remarks: number;
  readonly isMine: boolean;
  readonly remindedAt: string | null;
  /** From when on it can be reminded; null when it need not be, or others remind. */
  readonly remindableFrom: string | null;
}

export interface ReactionList {
  readonly round: number;
  readonly parties: readonly PartyReaction[];
  readonly remindersPerWeek: number;
  readonly maySayNone: boolean;
  readonly mayRemind: boolean;
}

/** Others read and remark while somebody looks at the list. */
const lookAgainMs = 30_000;

const pathOf = ({ cycle, name }: DocumentAddress) => `/api/plans/${encodeURIComponent(cycle)}/${encodeURIComponent(name)}/reactions`;

export function reactionsQuery(address: DocumentAddress) {
  return queryOptions({
    queryKey: ['reactions', documentId(address)],
    queryFn: ({ client }) => getJson<ReactionList>(asPerson(pathOf(address), client.getQueryData(meQuery.queryKey))),
    refetchInterval: lookAgainMs,
  });
}

export type ReactionCommand = { readonly what: 'none'; readonly round: number } | { readonly what: 'reminders'; readonly party: string; readonly operation: string };

/** Says that one's party has no remarks, or reminds another. */
export function useReact(address: DocumentAddress) {
  const queries = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  return useMutation({
    mutationFn: ({ what, ...body }: ReactionCommand) => postJson<ReactionList>(asPerson(`${pathOf(address)}/${what}`, me), body),
    onSuccess: (list) => queries.setQueryData(reactionsQuery(address).queryKey, list),
  });
}
