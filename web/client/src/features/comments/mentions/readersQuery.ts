import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { asPerson, getJson, meQuery } from '../../../shared/api';
import { folded } from '../../../shared/i18n';
import type { OrganisationKind } from '../../../shared/organisation';
import { useSettled } from '../../../shared/ui';
import type { CommentAudience } from '../model/threads';

export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationKind: OrganisationKind;
}

/** Where somebody would be named: in a new remark on a section, or in an answer. */
export type MentionPlace = { readonly document: string } & ({ readonly section: string; readonly audience: CommentAudience } | { readonly thread: string });

/** The people who can be named there, by what was typed of the name; null asks for nobody. */
export function useReaders(place: MentionPlace, name: string | null): readonly Reader[] {
  const { data: me } = useSuspenseQuery(meQuery);
  const asked = useSettled(name);
  const search = new URLSearchParams({ text: asked?.trim() ?? '', ...('thread' in place ? { thread: place.thread } : { section: place.section, audience: place.audience }) });
  const address = `/api/documents/${encodeURIComponent(place.document)}/readers?${search.toString()}`;
  const { data } = useQuery({
    queryKey: ['readers', address],
    queryFn: ({ signal }) => getJson<readonly Reader[]>(asPerson(address, me), signal),
    enabled: asked !== null,
    staleTime: 30_000,
    retry: false,
    placeholderData: keepPreviousData,
  });
  return name === null || asked === null ? none : named(data ?? none, name);
}

/** While people type, the list is the answer to what they had typed before: whoever takes the first of it must not name somebody else. */
export function named(readers: readonly Reader[], name: string): readonly Reader[] {
  const typed = folded(name.trim());
  return readers.filter((reader) => folded(reader.name).includes(typed));
}

const none: readonly Reader[] = [];
