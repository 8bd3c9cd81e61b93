import { ObservableV2 } from 'lib0/observable';
import * as Y from 'yjs';
import { Alarm } from './Alarm';
import { Backoff, jittered } from './Backoff';
import type { BulkUpdates, Connection, Link } from './Connection';
import { keepWork, type KeptWork } from './keptText';
import { Presence } from './Presence';
import { Refusal, refusalOf } from './Refusal';
import { saveStateOf } from './SaveState';
import { SectionCalls, type SectionPlace } from './SectionCalls';
import type { SectionState } from './SectionState';
import type { UnsentStore } from './UnsentStore';
import { UpdateQueue } from './UpdateQueue';
import type { Ability, PushReceipt, ReadOnlyReason, SectionOpening } from './wire';

export interface SectionDuties {
  readonly connection: Connection;
  readonly bulk: BulkUpdates;
  readonly store: UnsentStore;
}

type Phase = 'waiting' | 'opening' | 'open' | 'ended';
type HeldUpdates = readonly [updates: readonly Uint8Array[], previous: number, sequence: number];

/** How often in a row an answer may send us round the same corner before the work is offered for copying instead. */
const patience = 3;

/**
 * Keeps one Y.Doc in step with the service: sends a local change at once, merges what arrives while one is in flight, and calls
 * a change saved only when the service said that it is durable. Every refusal has its answer in `#refused` and `#openFailed`.
 */
export class SectionProvider extends ObservableV2<{ state: (state: SectionState) => void }> {
  #doc!: Y.Doc;
  #presence!: Presence;
  #phase: Phase = 'waiting';
  #attempt = 0;
  #generation = 0;
  #sequence = 0;
  #ability: Ability = 'none';
  #reason: ReadOnlyReason | null = null;
  #hasOpened = false;
  #held: HeldUpdates[] = [];
  #kept: KeptWork | null = null;
  #failure: Refusal | null = null;
  #revision = 0;
  #roundabouts = 0;
  #openedAs = 0;
  #state: SectionState;
  readonly #alarm = new Alarm();
  readonly #calls: SectionCalls;
  readonly #queue: UpdateQueue;
  readonly #backoff = new Backoff(250, 10_000);
  readonly #unsubscribe: () => void;

  constructor(
    place: SectionPlace,
    private readonly duties: SectionDuties,
  ) {
    super();
    this.#calls = new SectionCalls(place, duties.connection, duties.bulk);
    this.#queue = new UpdateQueue(duties.store, () => this.#publish());
    this.#attachDoc();
    this.#state = this.#snapshot();
    this.#unsubscribe = duties.connection.subscribe({
      link: (link) => this.#linked(link),
      sectionUpdated: (document, section, ...update) => this.#calls.isHere(document, section) && this.#updated(update),
      presenceChanged: (document, section, carets) => this.#calls.isHere(document, section) && this.#isOpening() && this.#presence.apply(carets),
      resync: (document, section) => this.#calls.isHere(document, section) && void this.#open(),
      abilityChanged: (document, section, ability, reason) => this.#calls.isHere(document, section) && this.#abilityChanged(ability, reason),
    });
    void this.#start();
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  get awareness(): Presence['awareness'] {
    return this.#presence.awareness;
  }

  get state(): SectionState {
    return this.#state;
  }

  get hasUnsent(): boolean {
    return this.#queue.size > 0 || this.#kept !== null;
  }

  /** The person has copied, or given up, what was refused. */
  letGo(): void {
    this.#kept = null;
    this.#publish();
  }

  /** Tries again after a failure that ended the section. */
  retry(): void {
    if (this.#phase !== 'ended') return;
    this.#failure = null;
    this.#phase = 'waiting';
    if (this.#calls.isConnected) void this.#open();
    this.#publish();
  }

  override destroy(): void {
    const wasOpen = this.#isOpening();
    this.#attempt += 1;
    this.#alarm.cancel();
    this.#unsubscribe();
    this.#detachDoc();
    this.#phase = 'ended';
    if (wasOpen) this.#calls.close();
    super.destroy();
  }

  async #start(): Promise<void> {
    const left = await this.duties.store.load();
    if (left.length > 0) {
      this.#generation = Math.max(...left.map((entry) => entry.generation));
      this.#queue.restore(left);
      Y.transact(this.#doc, () => left.forEach((entry) => Y.applyUpdate(this.#doc, entry.update, this)), this);
      this.#publish();
    }
    if (this.#phase === 'waiting' && this.#calls.isConnected) await this.#open();
  }

  // Opening

  async #open(): Promise<void> {
    if (this.#phase === 'ended') return;
    const attempt = ++this.#attempt;
    this.#alarm.cancel();
    this.#phase = 'opening';
    this.#held = [];
    this.#openedAs = this.#doc.clientID;
    this.#publish();
    try {
      const opening = await this.#calls.open(Y.encodeStateVector(this.#doc), this.#openedAs, this.#generation);
      if (attempt === this.#attempt) this.#opened(opening);
    } catch (failure) {
      if (attempt === this.#attempt) this.#openFailed(failure);
    }
  }

  #opened(opening: SectionOpening): void {
    if (this.#generation !== 0 && opening.generation !== this.#generation) return this.#startAnew(new Refusal('stale-client'));
    this.#generation = opening.generation;
    this.#sequence = opening.sequence;
    this.#ability = opening.ability;
    this.#reason = opening.reason;
    if (opening.update.length > 0) Y.applyUpdate(this.#doc, opening.update, this);
    if (this.#doc.clientID !== this.#openedAs) return void this.#open(); // Yjs found its id in use and drew another
    this.#phase = 'open';
    this.#hasOpened = true;
    this.#failure = null;
    this.#backoff.reset();
    this.#queue.rebase(opening.stateVector);
    if (this.#ability !== 'write' && this.#queue.hasWaiting && !this.#queue.isFlying) return this.#startAnew(this.#forbidden());
    const held = this.#held;
    this.#held = [];
    this.#presence.opened(opening.presence);
    for (const update of held) this.#updated(update);
    this.#publish();
    this.#flush();
  }

  #openFailed(failure: unknown): void {
    const refusal = refusalOf(failure);
    if (!refusal) return this.#openLater(this.#backoff.nextMs());
    switch (refusal.code) {
      case 'busy':
        return this.#openLater(pauseAfter(refusal));
      case 'conflict':
        return this.#drawClientId(refusal);
      case 'stale-client':
        return this.#generation === 0 ? this.#end(refusal) : this.#startAnew(refusal);
      default:
        return this.#end(refusal);
    }
  }

  #openLater(ms: number): void {
    this.#phase = 'waiting';
    this.#publish();
    this.#alarm.set(ms, () => this.#calls.isConnected && void this.#open());
  }

  // Sending

  #written(update: Uint8Array): void {
    this.#queue.add(update, this.#generation);
    this.#publish();
    this.#flush();
  }

  #flush(): void {
    if (this.#phase !== 'open' || this.#ability !== 'write' || this.#alarm.isSet) return;
    const batch = this.#queue.take();
    if (batch) void this.#push(batch.update, this.#doc);
  }

  async #push(update: Uint8Array, doc: Y.Doc): Promise<void> {
    try {
      const receipt = await this.#calls.push(update, this.#generation);
      if (doc === this.#doc) this.#answered(receipt);
    } catch (failure) {
      if (doc === this.#doc) this.#refused(refusalOf(failure));
    }
  }

  #answered(receipt: PushReceipt): void {
    if (receipt.missing === null) {
      this.#roundabouts = 0;
      this.#queue.acknowledge();
    } else {
      if (++this.#roundabouts > patience) return this.#refused(new Refusal('malformed', { missing: true }));
      this.#queue.putBackAfter(Y.encodeStateAsUpdate(this.#doc, receipt.missing));
    }
    this.#publish();
    if (this.#ability !== 'write' && this.#phase === 'open' && this.#queue.size > 0) return this.#startAnew(this.#forbidden());
    this.#flush();
  }

  /** Nothing of the batch was taken, or (without a refusal) nobody knows. */
  #refused(refusal: Refusal | null): void {
    if (!refusal) {
      this.#queue.putBack();
      return this.#openAgainIfLinked();
    }
    switch (refusal.code) {
      case 'busy':
        this.#queue.putBack();
        this.#publish();
        return this.#alarm.set(pauseAfter(refusal), () => this.#flush());
      case 'too-large':
        if (!this.#queue.putBackSmaller()) return this.#startAnew(refusal);
        return this.#flush();
      case 'conflict':
        this.#queue.putBack();
        return this.#drawClientId(refusal);
      case 'forbidden':
        if (refusal.reason !== 'not-open' || ++this.#roundabouts > patience) return this.#startAnew(refusal);
        this.#queue.putBack();
        return this.#openAgainIfLinked();
      default:
        return this.#startAnew(refusal);
    }
  }

  #openAgainIfLinked(): void {
    if (this.#phase === 'open' && this.#calls.isConnected) this.#openLater(this.#backoff.nextMs());
    else this.#publish();
  }

  // Hearing

  #updated(update: HeldUpdates): void {
    if (this.#phase === 'opening') this.#held.push(update);
    if (this.#phase !== 'open') return;
    const [updates, previous, sequence] = update;
    if (sequence <= this.#sequence) return;
    if (previous > this.#sequence) return void this.#open();
    Y.transact(this.#doc, () => updates.forEach((bytes) => Y.applyUpdate(this.#doc, bytes, this)), this, false);
    this.#sequence = sequence;
    if (this.#doc.clientID !== this.#openedAs) void this.#open();
  }

  #abilityChanged(ability: Ability, reason: ReadOnlyReason | null): void {
    if (this.#phase === 'ended') return;
    this.#ability = ability;
    this.#reason = reason;
    if (ability === 'none') return this.#end(this.#forbidden());
    // What is in flight may still be taken; its answer decides about the rest.
    if (ability !== 'write' && this.#queue.hasWaiting && !this.#queue.isFlying) return this.#startAnew(this.#forbidden());
    this.#publish();
    this.#flush();
  }

  #linked(link: Link): void {
    if (this.#phase === 'ended') return;
    if (link === 'connected') return void this.#open();
    this.#attempt += 1;
    this.#alarm.cancel();
    this.#phase = 'waiting';
    this.#presence.lost();
    this.#publish();
  }

  // Starting anew

  /** Final for what was not acknowledged: it is kept for copying, never resent by itself. Goes on with the service's document. */
  #startAnew(refusal: Refusal): void {
    this.#keepUnsent(refusal);
    this.#detachDoc();
    this.#attachDoc();
    this.#revision += 1;
    this.#generation = 0;
    this.#sequence = 0;
    this.#roundabouts = 0;
    this.#hasOpened = false;
    if (this.#calls.isConnected) void this.#open();
    else this.#publish();
  }

  #end(refusal: Refusal): void {
    this.#keepUnsent(refusal);
    this.#attempt += 1;
    this.#alarm.cancel();
    this.#phase = 'ended';
    this.#failure = refusal;
    this.#presence.lost();
    this.#publish();
  }

  #keepUnsent(refusal: Refusal): void {
    if (this.#queue.size === 0) return;
    this.#kept = keepWork(this.#doc, this.#queue.all().map((entry) => entry.update), refusal);
    this.#queue.clear();
  }

  #drawClientId(refusal: Refusal): void {
    // What was written under the taken id can never be sent.
    if (Y.getState(this.#doc.store, this.#doc.clientID) > 0) return this.#startAnew(refusal);
    this.#doc.clientID = new Y.Doc().clientID;
    this.#presence.rename(this.#doc.clientID);
    void this.#open();
  }

  #forbidden(): Refusal {
    return new Refusal('forbidden', { reason: this.#reason });
  }

  // Bookkeeping

  #attachDoc(): void {
    this.#doc = new Y.Doc();
    this.#doc.on('update', this.#changed);
    this.#presence = new Presence(this.#doc, (...caret) => this.#calls.presence(...caret));
  }

  #detachDoc(): void {
    this.#doc.off('update', this.#changed);
    this.#presence.destroy();
  }

  readonly #changed = (update: Uint8Array, origin: unknown): void => {
    // Nobody but the editor writes, and it is locked unless one may; a stray change is not sent.
    if (origin !== this && this.#ability === 'write' && this.#phase !== 'ended') this.#written(update);
  };

  #isOpening(): boolean {
    return this.#phase === 'open' || this.#phase === 'opening';
  }

  #snapshot(): SectionState {
    const unsent = this.#queue.size;
    const facts = {
      isConnected: this.#calls.isConnected,
      hasOpened: this.#hasOpened,
      ability: this.#ability,
      unsent,
      isRefused: this.#kept !== null,
    };
    return {
      save: saveStateOf(facts),
      ability: this.#ability,
      reason: this.#reason,
      isReady: this.#hasOpened,
      isOnDevice: unsent > 0 && this.#queue.isOnDevice,
      unsent,
      kept: this.#kept,
      failure: this.#failure,
      revision: this.#revision,
    };
  }

  #publish(): void {
    const next = this.#snapshot();
    const isSame = (Object.keys(next) as (keyof SectionState)[]).every((key) => next[key] === this.#state[key]);
    if (isSame) return;
    this.#state = next;
    this.emit('state', [next]);
  }
}

/** At least what the service asks for, and up to twice as long, so that those who were refused together do not return together. */
function pauseAfter(busy: Refusal): number {
  return jittered(Math.max(busy.retryAfterMs, 50) * 2);
}
