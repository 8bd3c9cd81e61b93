import * as Y from 'yjs';
import type { BulkUpdates, Connection, ConnectionEvents, Link } from '../Connection';
import { Listeners } from '../Listeners';
import { Refusal } from '../Refusal';
import type { Ability, Badge, Caret, DocumentOpening, OpenSectionRequest, PushReceipt, ReadOnlyReason, SectionOpening } from '../wire';

/** A service in memory that speaks the planning protocol for one section, and can be told to misbehave. */
export class FakeHub {
  doc = new Y.Doc();
  sequence = 0;
  generation = 1;
  readonly clients = new Set<FakeConnection>();
  readonly carets = new Map<number, Caret>();

  constructor() {
    this.seed();
  }

  seed(): void {
    this.doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')]);
    this.sequence += 1;
  }

  /** What a redaction does: clients cannot merge with it. */
  raiseGeneration(): void {
    this.generation += 1;
    this.doc = new Y.Doc();
    this.seed();
  }

  connect(person: string, ability: Ability = 'write', reason: ReadOnlyReason | null = null): FakeConnection {
    return new FakeConnection(this, badge(person), ability, reason);
  }

  take(update: Uint8Array): PushReceipt {
    const before = Y.encodeStateVector(this.doc);
    const trial = new Y.Doc();
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(this.doc));
    Y.applyUpdate(trial, update);
    if (trial.store.pendingStructs !== null || trial.store.pendingDs !== null) return { sequence: 0, missing: before };
    const previous = this.sequence;
    Y.applyUpdate(this.doc, update);
    this.sequence += 1;
    for (const client of this.clients) client.tellUpdated([update], previous, this.sequence);
    return { sequence: this.sequence, missing: null };
  }
}

type Step = () => Promise<void> | void;

/** One client's connection. Each `next…` is used up by the next call of its kind. */
export class FakeConnection implements Connection, BulkUpdates {
  link: Link = 'connecting';
  readonly opened: OpenSectionRequest[] = [];
  readonly pushed: Uint8Array[] = [];
  readonly pushedByHttp: Uint8Array[] = [];
  readonly presence: (string | null)[] = [];
  closed = 0;
  /** Before the call reaches the service. */
  readonly beforePush: Step[] = [];
  readonly beforeOpen: Step[] = [];
  /** After the service did its work, before the answer. */
  readonly afterPush: Step[] = [];
  readonly afterOpen: Step[] = [];
  isDeaf = false;
  tooLarge = false;
  readonly #listeners = new Listeners<ConnectionEvents>();

  constructor(
    private readonly hub: FakeHub,
    readonly person: Badge,
    public ability: Ability,
    public reason: ReadOnlyReason | null,
  ) {}

  up(): this {
    this.hub.clients.add(this);
    this.#become('connected');
    return this;
  }

  down(): void {
    this.hub.clients.delete(this);
    this.#become('connecting');
  }

  subscribe(listener: Partial<ConnectionEvents>): () => void {
    return this.#listeners.add(listener);
  }

  tell<K extends keyof ConnectionEvents>(event: K, ...args: Parameters<ConnectionEvents[K]>): void {
    this.#listeners.tell(event, ...args);
  }

  tellUpdated(updates: Uint8Array[], previous: number, sequence: number): void {
    if (!this.isDeaf) this.tell('sectionUpdated', place.document, place.section, updates, previous, sequence);
  }

  async openDocument(document: string): Promise<DocumentOpening> {
    await this.#reach(this.beforeOpen);
    const opening = { document, stage: 'consultation', sections: [], participants: [], accessEpoch: 1, decisions: 0 };
    await this.afterOpen.shift()?.();
    return opening;
  }

  closeDocument(): Promise<void> {
    return Promise.resolve();
  }

  async openSection(request: OpenSectionRequest): Promise<SectionOpening> {
    await this.#reach(this.beforeOpen);
    this.opened.push(request);
    const opening: SectionOpening = {
      update: this.tooLarge ? new Uint8Array() : Y.encodeStateAsUpdate(this.hub.doc, request.stateVector),
      stateVector: Y.encodeStateVector(this.hub.doc),
      sequence: this.hub.sequence,
      generation: this.hub.generation,
      ability: this.ability,
      reason: this.reason,
      presence: [...this.hub.carets.values()],
      tooLarge: this.tooLarge,
    };
    await this.afterOpen.shift()?.();
    return opening;
  }

  async pushUpdate(_document: string, _section: string, generation: number, update: Uint8Array): Promise<PushReceipt> {
    await this.#reach(this.beforePush);
    this.pushed.push(update);
    return this.#take(generation, update);
  }

  async push(_document: string, _section: string, generation: number, update: Uint8Array): Promise<PushReceipt> {
    await this.#reach(this.beforePush);
    this.pushedByHttp.push(update);
    return this.#take(generation, update);
  }

  fetch(_document: string, _section: string, stateVector: Uint8Array) {
    return Promise.resolve({
      update: Y.encodeStateAsUpdate(this.hub.doc, stateVector),
      sequence: this.hub.sequence,
      generation: this.hub.generation,
    });
  }

  closeSection(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }

  setPresence(_document: string, _section: string, clientId: number, clock: number, state: string | null): Promise<void> {
    this.presence.push(state);
    const caret: Caret = { clientId, clock, state, person: this.person };
    if (state === null) this.hub.carets.delete(clientId);
    else this.hub.carets.set(clientId, caret);
    for (const client of this.hub.clients) if (client !== this) client.tell('presenceChanged', place.document, place.section, [caret]);
    return Promise.resolve();
  }

  async #take(generation: number, update: Uint8Array): Promise<PushReceipt> {
    if (this.ability !== 'write') throw new Refusal('forbidden', { reason: this.reason ?? 'role-reads' });
    if (generation !== this.hub.generation) throw new Refusal('stale-client', { generation: this.hub.generation });
    const receipt = this.hub.take(update);
    await this.afterPush.shift()?.();
    return receipt;
  }

  async #reach(steps: Step[]): Promise<void> {
    if (this.link !== 'connected') throw new Error('not connected');
    await steps.shift()?.();
  }

  #become(link: Link): void {
    this.link = link;
    this.tell('link', link);
  }
}

export const place = { document: 'plan/2020-2025/5345', section: 'scan/context@nl', schema: 1 };

export function refuse(code: ConstructorParameters<typeof Refusal>[0], values: Record<string, unknown> = {}): Step {
  return () => {
    throw new Error(`An unexpected error occurred invoking 'PushUpdate' on the server. HubException: ${code} ${JSON.stringify(values)}`);
  };
}

export function failure(): never {
  throw new Error('Invocation canceled due to the underlying connection being closed.');
}

/** A step that waits until it is let through. */
export function gate(): { step: Step; open: () => void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { step: () => passed, open };
}

/** A refusal that waits until it is let through. */
export function gatedRefusal(...refusal: Parameters<typeof refuse>): { step: Step; open: () => void } {
  const { step, open } = gate();
  const waits: Step = async () => {
    await step();
    await refuse(...refusal)();
  };
  return { step: waits, open };
}

function badge(name: string): Badge {
  return { id: name.toLowerCase(), name, organisation: 'PZ Antwerpen', organisationKind: 'zonal', role: 'zone-editor' };
}
