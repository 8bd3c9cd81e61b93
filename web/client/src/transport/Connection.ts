import type {
  Ability,
  BoardPart,
  Caret,
  DocumentChange,
  DocumentOpening,
  OpenSectionRequest,
  PushReceipt,
  ReadOnlyReason,
  SectionOpening,
} from './wire';

export type Link = 'connecting' | 'connected' | 'signed-out';

/** What the service tells us without being asked. */
export interface ConnectionEvents {
  link(link: Link): void;
  sectionUpdated(document: string, section: string, updates: readonly Uint8Array[], previous: number, sequence: number): void;
  presenceChanged(document: string, section: string, carets: readonly Caret[]): void;
  resync(document: string, section: string): void;
  abilityChanged(document: string, section: string, ability: Ability, reason: ReadOnlyReason | null): void;
  documentChanged(document: string, change: DocumentChange): void;
  inboxChanged(version: number): void;
  boardChanged(part: BoardPart): void;
}

/**
 * The hub as the providers need it. A call rejects with whatever the hub threw; `refusalOf` tells a refusal from an accident.
 * Calls made while not connected reject at once. Opening and closing of one section or document take turns, in the order of the calls.
 */
export interface Connection {
  readonly link: Link;
  subscribe(listener: Partial<ConnectionEvents>): () => void;
  openDocument(document: string): Promise<DocumentOpening>;
  closeDocument(document: string): Promise<void>;
  openSection(request: OpenSectionRequest): Promise<SectionOpening>;
  pushUpdate(document: string, section: string, generation: number, update: Uint8Array): Promise<PushReceipt>;
  closeSection(document: string, section: string): Promise<void>;
  setPresence(document: string, section: string, clientId: number, clock: number, state: string | null): Promise<void>;
}

/** The hub as a board needs it. */
export interface BoardConnection {
  readonly link: Link;
  subscribe(listener: Partial<ConnectionEvents>): () => void;
  /** With the epoch and version of the board that is there already, or null and -1. */
  openBoard(cycle: string, epoch: string | null, version: number): Promise<BoardPart>;
  closeBoard(cycle: string): Promise<void>;
}

/** What is too large for the hub, over HTTP. Refusals are thrown as `Refusal`. */
export interface BulkUpdates {
  fetch(document: string, section: string, stateVector: Uint8Array): Promise<{ update: Uint8Array; sequence: number; generation: number }>;
  push(document: string, section: string, generation: number, update: Uint8Array): Promise<PushReceipt>;
}
