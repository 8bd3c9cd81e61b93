import { queryOptions } from '@tanstack/react-query';
import { HttpFailure, getJson, type Person } from '../../shared/api';

/** The ready-made people; null where there are none, which is everywhere but in development. */
export const personasQuery = queryOptions({
  queryKey: ['personas'],
  queryFn: async (): Promise<readonly Person[] | null> => {
    try {
      return await getJson<Person[]>('/sign-in/personas');
    } catch (failure) {
      if (failure instanceof HttpFailure && failure.status < 500) return null;
      throw failure;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export interface RoleGroup {
  readonly role: string;
  readonly people: readonly Person[];
}

/** People by their first role, in the order in which the service offers them. */
export function byRole(people: readonly Person[]): readonly RoleGroup[] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const role = person.grants[0]?.role ?? 'guest';
    groups.set(role, [...(groups.get(role) ?? []), person]);
  }
  return [...groups].map(([role, members]) => ({ role, people: members }));
}
