import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { asPerson, getJson, meQuery, send, type Grant } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import type { OrganisationKind } from '../../shared/organisation';

/** What it takes to choose a person. */
export interface DirectoryEntry {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationKind: OrganisationKind;
}

export interface GrantLine {
  readonly person: DirectoryEntry;
  readonly grant: Grant & { readonly id: string };
  readonly givenBy: string | null;
  readonly isYours: boolean;
}

export interface GrantList {
  readonly lines: readonly GrantLine[];
  readonly leftOff: number;
  readonly mayGive: boolean;
  readonly guestDays: number | null;
}

export interface GrantFilter {
  readonly text?: string;
  readonly zone?: string;
  readonly role?: string;
  readonly endsBefore?: string;
}

/** One change of one person's grants. */
export type GrantCommand =
  | { readonly kind: 'give'; readonly operation: string; readonly person: string; readonly grant: Omit<Grant, 'id'> }
  | { readonly kind: 'change'; readonly operation: string; readonly person: string; readonly id: string; readonly grant: Pick<Grant, 'sections' | 'from' | 'until'> }
  | { readonly kind: 'take'; readonly operation: string; readonly person: string; readonly id: string };

const grantsKey = ['grants'];

/** Others give rights too: asked for again while somebody looks. */
const everySoOften = 15_000;

export const planGrantsQuery = ({ cycle, name }: DocumentAddress) =>
  queryOptions({
    queryKey: [...grantsKey, cycle, name],
    queryFn: ({ client }) =>
      getJson<GrantList>(asPerson(`/api/plans/${encodeURIComponent(cycle)}/${encodeURIComponent(name)}/grants`, client.getQueryData(meQuery.queryKey))),
    refetchInterval: everySoOften,
    retry: false,
  });

export const allGrantsQuery = (filter: GrantFilter) =>
  queryOptions({
    queryKey: [...grantsKey, filter],
    // Another question ends the one before it.
    queryFn: ({ client, signal }) => {
      const asked = new URLSearchParams(Object.entries(filter).filter(([, value]) => Boolean(value)));
      return getJson<GrantList>(asPerson(`/api/grants?${asked.toString()}`, client.getQueryData(meQuery.queryKey)), signal);
    },
    placeholderData: keepPreviousData,
    refetchInterval: everySoOften,
  });

export const peopleQuery = (text: string) =>
  queryOptions({
    queryKey: ['people', text],
    queryFn: ({ client, signal }) => getJson<DirectoryEntry[]>(asPerson(`/api/people?text=${encodeURIComponent(text)}`, client.getQueryData(meQuery.queryKey)), signal),
    placeholderData: keepPreviousData,
  });

export function useGrantCommand() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: GrantCommand) => {
      const { method, address, body } = requestOf(command);
      return send(method, asPerson(address, queries.getQueryData(meQuery.queryKey)), body);
    },
    // A refusal can mean that somebody else was first.
    onSettled: () => void queries.invalidateQueries({ queryKey: grantsKey }),
  });
}

/** How a command is sent. */
export function requestOf(command: GrantCommand): { readonly method: 'POST' | 'PUT' | 'DELETE'; readonly address: string; readonly body?: unknown } {
  const grants = `/api/people/${encodeURIComponent(command.person)}/grants`;
  const { operation } = command;
  if (command.kind === 'give') return { method: 'POST', address: grants, body: { operation, ...command.grant } };
  const one = `${grants}/${encodeURIComponent(command.id)}`;
  return command.kind === 'change' ? { method: 'PUT', address: one, body: { operation, ...command.grant } } : { method: 'DELETE', address: `${one}?operation=${operation}` };
}
