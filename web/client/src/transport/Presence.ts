import * as encoding from 'lib0/encoding';
import { Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Badge, Caret } from './wire';

interface Changes {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

export type SendPresence = (clientId: number, clock: number, state: string | null) => void;

/** Its own state is sent at most this often; the last one always is. */
const coalesceMs = 50;

/**
 * Carets. Each person's identity comes from the service's badge, whatever the state claims; one's own identity is not sent.
 */
export class Presence {
  readonly awareness: Awareness;
  readonly #send: SendPresence;
  #isOpen = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(doc: Y.Doc, send: SendPresence) {
    this.#send = send;
    this.awareness = new Awareness(doc);
    this.awareness.on('update', this.#changed);
  }

  /** The section has been opened: show who is there, and come back oneself. */
  opened(carets: readonly Caret[]): void {
    this.#isOpen = true;
    this.#forget((id) => !carets.some((caret) => caret.clientId === id));
    this.apply(carets);
    // Setting the state raises its clock, without which the others would take it for old news.
    this.awareness.setLocalState(this.awareness.getLocalState());
  }

  apply(carets: readonly Caret[]): void {
    const others = carets.filter((caret) => caret.clientId !== this.awareness.clientID);
    if (others.length > 0) applyAwarenessUpdate(this.awareness, encode(others), this);
  }

  /** Carets of others are stale now. Their clocks are forgotten too, or the same states would be ignored on return. */
  lost(): void {
    this.#isOpen = false;
    this.#cancel();
    this.#forget(() => true);
  }

  /** The document writes with another client id from now on. */
  rename(clientId: number): void {
    const state = this.awareness.getLocalState();
    removeAwarenessStates(this.awareness, [this.awareness.clientID], this);
    this.awareness.clientID = clientId;
    this.awareness.setLocalState(state);
  }

  destroy(): void {
    this.#cancel();
    if (this.#isOpen) this.#send(this.awareness.clientID, this.#clock() + 1, null);
    this.#isOpen = false;
    this.awareness.off('update', this.#changed);
    this.awareness.destroy();
  }

  readonly #changed = ({ added, updated, removed }: Changes, origin: unknown): void => {
    if (origin === this || !this.#isOpen || this.#timer) return;
    if (![...added, ...updated, ...removed].includes(this.awareness.clientID)) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#isOpen) this.#send(this.awareness.clientID, this.#clock(), this.#ownState());
    }, coalesceMs);
  };

  #forget(isGone: (clientId: number) => boolean): void {
    const gone = [...this.awareness.meta.keys()].filter((id) => id !== this.awareness.clientID && isGone(id));
    removeAwarenessStates(this.awareness, gone, this);
    for (const id of gone) this.awareness.meta.delete(id);
  }

  #ownState(): string | null {
    const state = this.awareness.getLocalState();
    if (!state) return null;
    return JSON.stringify({ ...state, user: undefined }); // who one is, the service says
  }

  #clock(): number {
    return this.awareness.meta.get(this.awareness.clientID)?.clock ?? 0;
  }

  #cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function encode(carets: readonly Caret[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, carets.length);
  for (const caret of carets) {
    encoding.writeVarUint(encoder, caret.clientId);
    encoding.writeVarUint(encoder, caret.clock);
    encoding.writeVarString(encoder, caret.state === null ? 'null' : JSON.stringify(withBadge(caret.state, caret.person)));
  }
  return encoding.toUint8Array(encoder);
}

function withBadge(state: string, user: Badge): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(state);
    return { ...(typeof parsed === 'object' && parsed !== null ? parsed : {}), user };
  } catch {
    return { user }; // somebody's broken client: they are here, without a caret
  }
}
