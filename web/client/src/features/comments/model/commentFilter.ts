import { municipalityOf } from './municipalities';
import { commentKinds, type CommentAuthor, type CommentKind, type CommentThread, type CommentView } from './threads';

export interface CommentFilter {
  readonly state: 'open' | 'all';
  readonly isMine: boolean;
  readonly isUnread: boolean;
  readonly kind: CommentKind | null;
  /** The organisation that began it. */
  readonly organisation: string | null;
  /** The municipality for which it was begun, by whichever of its organisations. */
  readonly municipality: string | null;
  /** Of all sections, not only of the one that is shown. */
  readonly isEverywhere: boolean;
}

export const everythingOpen: CommentFilter = { state: 'open', isMine: false, isUnread: false, kind: null, organisation: null, municipality: null, isEverywhere: false };

/** Who looks at the threads, and from where. */
export interface Viewpoint {
  readonly section: string | null;
  readonly person: string;
  /** Those of the zone. */
  readonly municipalities: readonly string[];
  readonly isUnread: (thread: CommentThread) => boolean;
}

/** The threads that a filter leaves. Mine are those in which the person has said something. */
export function filtered(threads: readonly CommentView[], filter: CommentFilter, { section, person, municipalities, isUnread }: Viewpoint): readonly CommentView[] {
  return threads.filter(
    ({ thread }) =>
      (filter.isEverywhere || thread.anchor.section === section) &&
      (filter.state === 'all' || thread.state === 'open') &&
      (!filter.isMine || thread.entries.some((entry) => entry.by.person === person)) &&
      (!filter.isUnread || isUnread(thread)) &&
      (filter.kind === null || thread.kind === filter.kind) &&
      (filter.organisation === null || thread.entries[0]?.by.organisation === filter.organisation) &&
      (filter.municipality === null || (thread.entries[0] !== undefined && municipalityOf(thread.entries[0].by, municipalities) === filter.municipality)),
  );
}

/** Those who have begun threads. */
export function authorsOf(threads: readonly CommentView[]): readonly CommentAuthor[] {
  return threads.flatMap(({ thread }) => thread.entries[0]?.by ?? []);
}

/** The organisations of authors, in the order of their names. */
export function organisationsOf(authors: readonly CommentAuthor[], locale: string): readonly string[] {
  return [...new Set(authors.map(({ organisation }) => organisation))].sort(new Intl.Collator(locale).compare);
}

/** The filter as it stands in the address; empty for everything that is open. */
export function wordOf({ state, isMine, isUnread, kind, organisation, municipality, isEverywhere }: CommentFilter): string {
  const words = [isMine && 'mine', isUnread && 'unread', state === 'all' && 'settled', isEverywhere && 'everywhere', kind, organisation && by + encodeURIComponent(organisation), municipality && of + encodeURIComponent(municipality)];
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
    organisation: named(words, by),
    municipality: named(words, of),
    isEverywhere: words.includes('everywhere'),
  };
}

const by = 'by:';
const of = 'of:';

function named(words: readonly string[], prefix: string): string | null {
  const name = words.find((each) => each.startsWith(prefix))?.slice(prefix.length);
  try {
    return name ? decodeURIComponent(name) : null;
  } catch {
    return null; // somebody typed it
  }
}
