import type { OrganisationKind } from '../../../shared/organisation';

export const commentKinds = ['question', 'remark', 'suggestion', 'blocking', 'factual-error', 'privacy'] as const;
export type CommentKind = (typeof commentKinds)[number];
export type CommentAudience = 'plan' | 'office';
export type CommentState = 'open' | 'resolved' | 'declined';
export type CommentAct = 'start' | 'answer' | 'resolve' | 'decline' | 'reopen' | 'amend' | 'accept';

export interface CommentAuthor {
  readonly person: string;
  readonly organisation: string;
  readonly organisationKind: OrganisationKind;
}

export interface CommentEntry {
  readonly id: string;
  readonly act: CommentAct;
  readonly by: CommentAuthor;
  readonly at: string;
  /** With a mark for each of the mentions (`piecesOf`). */
  readonly text: string;
  readonly amendedAt: string | null;
  /** The ids of the people named in the text; null for none. */
  readonly mentions: readonly string[] | null;
  /** Of an acceptance: the journal sequence of the edit that came with it. */
  readonly edit: number | null;
}

export interface CommentAnchor {
  readonly section: string;
  readonly item: string | null;
  readonly field: string | null;
  /** The ends in base64; null when the thread stands at no words. */
  readonly range: { readonly first: string; readonly last: string } | null;
  readonly quote: { readonly text: string; readonly before: string; readonly after: string } | null;
}

export interface CommentThread {
  readonly id: string;
  readonly anchor: CommentAnchor;
  readonly kind: CommentKind;
  readonly audience: CommentAudience;
  readonly replacement: string | null;
  readonly state: CommentState;
  readonly entries: readonly CommentEntry[];
  readonly sequence: number;
}

/** A thread with what the person may do in it. */
export interface CommentView {
  readonly thread: CommentThread;
  readonly acts: readonly CommentAct[];
  /** An objection that the council's chair has set aside. */
  readonly isOverridden: boolean;
  /** Why, in the chair's words; null for every other thread. */
  readonly setAsideFor: string | null;
}

export interface CommentPage {
  readonly sequence: number;
  readonly mayBlock: boolean;
  readonly threads: readonly CommentView[];
  /** Names by person id. */
  readonly people: Readonly<Record<string, string>>;
}

/** What is known now, with what has changed since. */
export function withChanges(before: CommentPage, news: CommentPage): CommentPage {
  return {
    sequence: Math.max(before.sequence, news.sequence),
    mayBlock: news.mayBlock,
    threads: news.threads.reduce(withThread, before.threads),
    people: { ...before.people, ...news.people },
  };
}

/** What of it is on some of the sections. */
export function inSections(page: CommentPage, sections: readonly string[]): CommentPage {
  return { ...page, threads: page.threads.filter(({ thread }) => sections.includes(thread.anchor.section)) };
}

/** The objections that stand in the way, as one word that changes with them. */
export function standingObjections(threads: readonly CommentView[]): string {
  const standing = threads.filter(({ thread, isOverridden }) => thread.kind === 'blocking' && thread.state === 'open' && !isOverridden);
  return standing.map(({ thread }) => thread.id).sort().join(' ');
}

/** The threads with one that is new or has changed; an older word about one changes nothing. */
export function withThread(threads: readonly CommentView[], news: CommentView): readonly CommentView[] {
  const known = threads.find(({ thread }) => thread.id === news.thread.id);
  if (!known) return [...threads, news];
  return known.thread.sequence > news.thread.sequence ? threads : threads.map((view) => (view === known ? news : view));
}

/** In the order of the text; what stands at the section as a whole comes first, and what has lost its words last. */
export function inTextOrder(threads: readonly CommentView[], placeOf: (thread: string) => { readonly start: number } | null): readonly CommentView[] {
  const rank = ({ thread }: CommentView) => (thread.anchor.range === null ? -1 : (placeOf(thread.id)?.start ?? Number.POSITIVE_INFINITY));
  return threads.map((view) => ({ view, rank: rank(view) })).sort((one, other) => (one.rank === other.rank ? 0 : one.rank - other.rank)).map(({ view }) => view); // prettier-ignore
}
