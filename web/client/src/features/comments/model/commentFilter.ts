import { commentKinds, type CommentKind, type CommentThread, type CommentView } from './threads';

export interface CommentFilter {
  readonly state: 'open' | 'all';
  readonly isMine: boolean;
  readonly isUnread: boolean;
  readonly kind: CommentKind | null;
  /** The organisation that began it, a municipality for instance. */
  readonly organisation: string | null;
  /** Of all sections, not only of the one that is shown. */
  readonly isEverywhere: boolean;
}

export const everythingOpen: CommentFilter = { state: 'open', isMine: false, isUnread: false, kind: null, organisation: null, isEverywhere: false };

/** Who looks at the threads, and from where. */
export interface Viewpoint {
  readonly section: string | null;
  readonly person: string;
  readonly isUnread: (thread: CommentThread) => boolean;
}

/** The threads that a filter leaves. Mine are those in which the person has said something. */
export function filtered(threads: readonly CommentView[], filter: CommentFilter, { section, person, isUnread }: Viewpoint): readonly CommentView[] {
  return threads.filter(
    ({ thread }) =>
      (filter.isEverywhere || thread.anchor.section === section) &&
      (filter.state === 'all' || thread.state === 'open') &&
      (!filter.isMine || thread.entries.some((entry) => entry.by.person === person)) &&
      (!filter.isUnread || isUnread(thread)) &&
      (filter.kind === null || thread.kind === filter.kind) &&
      (filter.organisation === null || thread.entries[0]?.by.organisation === filter.organisation),
  );
}

/** The organisations that have begun threads, in the order of their names. */
export function organisationsIn(threads: readonly CommentView[], locale: string): readonly string[] {
  return [...new Set(threads.flatMap(({ thread }) => thread.entries[0]?.by.organisation ?? []))].sort(new Intl.Collator(locale).compare);
}

/** The filter as it stands in the address; empty for everything that is open. */
export function wordOf({ state, isMine, isUnread, kind, organisation, isEverywhere }: CommentFilter): string {
  const words = [isMine && 'mine', isUnread && 'unread', state === 'all' && 'settled', isEverywhere && 'everywhere', kind, organisation && by + encodeURIComponent(organisation)];
  return words.filter(Boolean).join(',');
}

/** The filter that an address names; what it does not know is left aside. */
export function filterOf(word: string): CommentFilter {
  const words = word.split(',');
  return {
    state: words.includes('settled') ? 'all' : 'open',
    isMine: words.includes('mine'),
    isUnread: words.includes('unread'),
    kind: commentKinds.find((kind) => words.includes(kind)) ?? null,
    organisation: decoded(words.find((each) => each.startsWith(by))?.slice(by.length)),
    isEverywhere: words.includes('everywhere'),
  };
}

const by = 'by:';

function decoded(name: string | undefined): string | null {
  try {
    return name ? decodeURIComponent(name) : null;
  } catch {
    return null; // somebody typed it
  }
}
