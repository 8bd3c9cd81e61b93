import { queryOptions } from '@tanstack/react-query';
import type { OrganisationKind } from '../organisation';
import { getJson } from './http';
import { session } from './session';

export interface Grant {
  readonly role: string;
  readonly scope: { readonly kind: string; readonly names: readonly string[] };
  readonly sections: readonly string[];
  readonly signsAs: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationKind: OrganisationKind;
  readonly grants: readonly Grant[];
}

/**
 * The address for this person only: another tab may have signed in as somebody else meanwhile, and all tabs share the cookie. The
 * service then answers as to nobody (401).
 */
export function asPerson(address: string, person: Pick<Person, 'id'> | undefined): string {
  return person ? `${address}${address.includes('?') ? '&' : '?'}as=${encodeURIComponent(person.id)}` : address;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ client }) => {
    // As whom this page works already, if as anybody: it becomes nobody else by asking again.
    const me = await getJson<Person>(asPerson('/api/me', client.getQueryData<Person>(['me'])));
    session.note(true);
    return me;
  },
  // A right that is given is to be seen without loading the page anew.
  staleTime: 15_000,
  retry: false,
});
