/** Why something is in the inbox. */
export const inboxKinds = [
  'mentioned', 'answered', 'settled', 'declined', 'reopened', 'objected', 'set-aside', 'moved', 'returned', 'asked', 'reminded',
  'remarked', 'discussed', 'accepted', 'rewritten', 'blocked', 'progressed', 'sent-back', 'approved', 'came-into-force', 'chosen',
] as const;
export type InboxKind = (typeof inboxKinds)[number];

/** Something that a document told the person: where to look, and no words of anybody. */
export interface InboxItem {
  readonly key: string;
  readonly kind: InboxKind;
  readonly at: string;
  /** Who did it, by id; null for the service. */
  readonly by: string | null;
  readonly document: string;
  readonly section: string | null;
  readonly thread: string | null;
  /** A stage, a step, a level or a version that goes with the kind. */
  readonly word: string | null;
  /** The number of a phenomenon that a zone gave another place; null for everything else. */
  readonly phenomenon: string | null;
  /** How many of its kind it stands for, of which it is the newest. */
  readonly count: number;
  readonly isRead: boolean;
}

export interface InboxPage {
  readonly version: number;
  readonly unread: number;
  readonly items: readonly InboxItem[];
  /** What the person follows, as the service spells it. */
  readonly follows: readonly string[];
  /** Names by person id. */
  readonly people: Readonly<Record<string, string>>;
}

/** What this page shows; a newer service may know kinds that it has no words for. */
export function shownItems({ items }: InboxPage): readonly InboxItem[] {
  return items.filter(({ kind }) => inboxKinds.includes(kind));
}
