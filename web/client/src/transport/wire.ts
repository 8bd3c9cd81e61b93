/** What travels over `/hubs/planning`. The specification is `web/Hubs/PROTOCOL.md`; keep in step with it. */

export type Ability = 'none' | 'read' | 'comment' | 'suggest' | 'write';
export type ReadOnlyReason = 'role-reads' | 'role-comments' | 'other-section' | 'frozen' | 'stale-client';
export type OrganisationKind = 'federal' | 'zonal' | 'justice' | 'coordination' | 'ministry' | 'guest';

export interface Badge {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationKind: OrganisationKind;
  readonly role: string;
}

export interface Caret {
  readonly clientId: number;
  readonly clock: number;
  /** Awareness state as JSON text; null when the caret has left. */
  readonly state: string | null;
  readonly person: Badge;
}

export interface Participant {
  readonly person: Badge;
  readonly sections: readonly string[];
}

/** What is told of a section beside its text and the rights in it. */
export interface SectionMarks {
  readonly section: string;
  readonly isStarted: boolean;
  /** It started from the previous cycle's text, and nobody has said since that it stays. */
  readonly isCarried: boolean;
  /** When its other language version was last written in, if that was after this one and they do not agree; in milliseconds. */
  readonly newerAt: number | null;
}

export interface SectionInfo extends SectionMarks {
  readonly ability: Ability;
  readonly reason: ReadOnlyReason | null;
}

export interface DocumentOpening {
  readonly document: string;
  readonly stage: string;
  readonly sections: readonly SectionInfo[];
  readonly participants: readonly Participant[];
  readonly accessEpoch: number;
  /** Another number means that something was decided: there is something new to ask for. */
  readonly decisions: number;
  /** Another number means that something was said in the remarks; missing until something is. */
  readonly comments?: number;
}

export interface DocumentChange {
  readonly stage?: string | null;
  readonly sections?: readonly SectionInfo[] | null;
  readonly participants?: readonly Participant[] | null;
  readonly decisions?: number | null;
  /** Of the sections whose marks have changed. */
  readonly marks?: readonly SectionMarks[] | null;
  readonly comments?: number | null;
}

export interface OpenSectionRequest {
  readonly document: string;
  readonly section: string;
  readonly stateVector: Uint8Array;
  readonly clientId: number;
  readonly schema: number;
  readonly generation: number;
}

export interface SectionOpening {
  readonly update: Uint8Array;
  readonly stateVector: Uint8Array;
  readonly sequence: number;
  readonly generation: number;
  readonly ability: Ability;
  readonly reason: ReadOnlyReason | null;
  readonly presence: readonly Caret[];
  readonly tooLarge: boolean;
}

export interface PushReceipt {
  readonly sequence: number;
  /** Null when all is durable; else the service's state vector: the update builds on changes it has not seen. */
  readonly missing: Uint8Array | null;
}

/** How a plan treats a phenomenon or theme. */
export type BoardLevel = 'priority' | 'attention-point' | 'regular-work' | 'not-retained';

export type BoardChoices = Readonly<Record<string, BoardLevel>>;

/** The goals of a plan that serve one phenomenon or theme, as numbers. */
export interface BoardGoals {
  /** Its number; empty for goals that serve none. */
  readonly phenomenon: string;
  readonly count: number;
  readonly withoutLead: number;
  readonly withoutIndicator: number;
}

/** What the board tells of a plan to those who may read it, or parts of it. */
export interface BoardWork {
  readonly choices: BoardChoices;
  readonly goals: readonly BoardGoals[];
  readonly lateActions: number;
  readonly staleActions: number;
  /** Open threads of comments, and the objections among them. */
  readonly remarks: number;
  readonly blocking: number;
  /** In milliseconds, to the minute. */
  readonly lastActivity: number | null;
}

/** A plan on the status board. */
export interface BoardRow {
  readonly document: string;
  readonly stage: string;
  /** Since when it is at its stage, in milliseconds; null for one that has never moved. */
  readonly since: number | null;
  /** Its stage when yesterday began in Belgium. */
  readonly stageBefore: string;
  /** `2026-12-12` */
  readonly due: string | null;
  readonly isLate: boolean;
  readonly wasLate: boolean;
  readonly isWriting: boolean;
  /** True while the service, begun anew, has not heard from the plan. */
  readonly isAwaited: boolean;
  readonly versionInForce: number | null;
  readonly successor: string | null;
  /** The approved choices; null while no text in force is at hand. */
  readonly approved: BoardChoices | null;
  readonly work: BoardWork | null;
}

/** A board, or what has become of it since the version `previous`. */
export interface BoardPart {
  readonly cycle: string;
  readonly epoch: string;
  readonly previous: number;
  readonly version: number;
  readonly isFull: boolean;
  /** In milliseconds. */
  readonly at: number;
  /** The day in Belgium, by the service's clock. */
  readonly day: string;
  readonly rows: readonly BoardRow[];
}

/** Limits of the protocol, in bytes. */
export const hubUpdateLimit = 900 * 1024;
export const httpUpdateLimit = 5 * 1024 * 1024;
