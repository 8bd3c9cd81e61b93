import { ObservableV2 } from 'lib0/observable';
import * as Y from 'yjs';
import { Alarm } from './Alarm';
import { Backoff } from './Backoff';
import type { BulkUpdates, Connection, Link } from './Connection';
import { HoldingBack } from './HoldingBack';
import { KeptShelf } from './KeptShelf';
import { keepWork } from './keptText';
import { OwnValues } from './OwnValues';
import { Presence } from './Presence';
import { Refusal, refusalOf } from './Refusal';
import { saveStateOf } from './SaveState';
import { SectionCalls, type SectionPlace } from './SectionCalls';
import { isSameState, type SectionState } from './SectionState';
import { Sending, type Situation } from './Sending';
import type { UnsentStore } from './UnsentStore';
import { UpdateQueue } from './UpdateQueue';
import { TakenEdit } from './TakenEdit';
import type { Ability, ReadOnlyReason, SectionOpening } from './wire';

export interface SectionDuties {
  readonly connection: Connection;
  readonly bulk: BulkUpdates;
  readonly store: UnsentStore;
}

type HeldUpdates = readonly [updates: readonly Uint8Array[], previous: number, sequence: number];
type Right = Pick<SectionOpening, 'ability' | 'reason'>;

/**
 * Keeps one Y.Doc in step with the service: opens it, hears the others, has local changes sent, and calls a change saved only when
 * the service said that it is durable. Every refusal has its answer in `#openFailed` and `Sending`.
 */
export class SectionProvider extends ObservableV2<{ state: (state: SectionState) => void }> {
  #doc!: Y.Doc;
  #presence!: Presence;
  #own!: OwnValues;
  #phase: Situation['phase'] = 'waiting';
  #attempt = 0;
  #generation = 0;
  #sequence = 0;
  #ability: Ability = 'none';
  #reason: ReadOnlyReason | null = null;
  #hasOpened = false;
  #held: HeldUpdates[] = [];
  readonly #holdingBack = new HoldingBack(() => this.#phase === 'open' && this.#hearHeld());
  #heldRight: Right | null = null;
  #failure: Refusal | null = null;
  #revision = 0;
  #isLoaded = false;
  #openedAs = 0;
  #state: SectionState;
  readonly #reopening = new Alarm();
  readonly #calls: SectionCalls;
  readonly #queue: UpdateQueue;
  readonly #kept: KeptShelf;
  readonly #sending: Sending;
  readonly #backoff = new Backoff();
  /** Settles when it is known what ended pages left of this section. */
  readonly loaded: Promise<void>;
  readonly #unsubscribe: readonly (() => void)[];

  constructor(
    readonly place: SectionPlace,
    private readonly duties: SectionDuties,
  ) {
    super();
    this.#calls = new SectionCalls(place, duties.connection, duties.bulk);
    this.#queue = new UpdateQueue(duties.store, () => this.#publish());
    this.#kept = new KeptShelf(duties.store, () => this.#publish());
    this.#sending = new Sending(this.#calls, this.#queue, {
      situation: () => ({ doc: this.#doc, generation: this.#generation, phase: this.#phase, canWrite: this.#ability === 'write' }),
      changed: () => this.#publish(),
      openAgain: () => this.#openAgainIfLinked(),
      drawClientId: (refusal) => this.#drawClientId(refusal, 0),
      startAnew: (refusal) => this.#startAnew(refusal ?? this.#forbidden()),
      taken: (update, sequence) => this.#own.taken(update, sequence, this.#sequence),
    });
    this.#attachDoc();
    this.#state = this.#snapshot();
    const hearing = duties.connection.subscribe({
      link: (link) => this.#linked(link),
      sectionUpdated: (document, section, ...update) => this.#calls.isHere(document, section) && this.#updated(update),
      presenceChanged: (document, section, carets) => this.#calls.isHere(document, section) && this.#isOpening() && this.#presence.apply(carets),
      resync: (document, section) => this.#calls.isHere(document, section) && void this.#open(),
      abilityChanged: (document, section, ability, reason) => this.#calls.isHere(document, section) && this.#rightChanged({ ability, reason }),
    });
    this.#unsubscribe = [hearing, duties.store.whenForgotten(() => this.#queue.leftTheDevice())];
    this.loaded = this.#start();
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  get awareness(): Presence['awareness'] {
    return this.#presence.awareness;
  }

  get ownValues(): OwnValues {
    return this.#own;
  }

  get state(): SectionState {
    return this.#state;
  }

  get hasUnsent(): boolean {
    return this.#queue.size > 0 || this.#kept.work !== null;
  }

  get generation(): number {
    return this.#generation;
  }

  /**
   * What the others write waits while an edit is on its way that the service takes with a command: it tells that edit to everybody, and
   * here it must come by the person's own hand (`TakenEdit`) first, or it could not be undone. Where there are many such edits, `letIn` is
   * called whenever those that were taken are in the text: it lets come what waited, and holds the rest.
   */
  together<T>(act: (letIn: () => void) => Promise<T>): Promise<T> {
    return this.#holdingBack.during(act);
  }

  /** The person has copied, or given up, what was refused. */
  letGo(): void {
    this.#kept.letGo();
  }

  /** Tries again after a failure that ended the section. The old text may hold what was refused, so it is fetched anew. */
  retry(): void {
    if (this.#phase !== 'ended') return;
    this.#failure = null;
    this.#phase = 'waiting';
    this.#renew();
  }

  override destroy(): void {
    const wasOpen = this.#isOpening();
    this.#halt();
    for (const stop of this.#unsubscribe) stop();
    this.#detachDoc();
    this.#phase = 'ended';
    if (wasOpen) this.#calls.close();
    super.destroy();
  }

  async #start(): Promise<void> {
    const { updates, kept } = await this.duties.store.load();
    this.#kept.restore(kept);
    if (updates.length > 0) {
      this.#generation = Math.max(...updates.map((entry) => entry.generation));
      this.#queue.restore(updates);
      for (const { update } of updates) this.#own.left(update);
      Y.transact(this.#doc, () => updates.forEach((entry) => Y.applyUpdate(this.#doc, entry.update, this)), this);
    }
    this.#publish();
    // Nothing is opened before: what was left belongs to the generation it was written in, not to the one that is heard.
    this.#isLoaded = true;
    if (this.#calls.isConnected) void this.#open();
  }

  // Opening

  async #open(): Promise<void> {
    if (this.#phase === 'ended' || !this.#isLoaded) return;
    this.#halt();
    const attempt = this.#attempt;
    this.#phase = 'opening';
    this.#held = [];
    this.#heldRight = null;
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
    this.#have(this.#heldRight ?? opening);
    if (opening.update.length > 0) Y.applyUpdate(this.#doc, opening.update, this);
    if (this.#doc.clientID !== this.#openedAs) return this.#openRenamed(); // Yjs found its id in use and drew another
    this.#phase = 'open';
    this.#hasOpened = true;
    this.#failure = null;
    this.#backoff.reset();
    this.#queue.rebase(opening.stateVector);
    this.#presence.opened(opening.presence);
    this.#putBack();
    this.#hearHeld();
    this.#sending.flush();
    this.#publish();
  }

  #openFailed(failure: unknown): void {
    const refusal = refusalOf(failure);
    if (!refusal) return this.#openLater(this.#backoff.nextMs());
    switch (refusal.code) {
      case 'busy':
        return this.#openLater(refusal.pauseMs());
      case 'conflict':
        return this.#drawClientId(refusal, this.#backoff.nextMs());
      case 'stale-client':
        return this.#generation === 0 ? this.#end(refusal) : this.#startAnew(refusal);
      default:
        return this.#end(refusal);
    }
  }

  #openLater(ms: number): void {
    this.#phase = 'waiting';
    this.#publish();
    this.#reopening.set(ms, () => this.#calls.isConnected && void this.#open());
  }

  #openAgainIfLinked(): void {
    if (this.#phase === 'open' && this.#calls.isConnected) this.#openLater(this.#backoff.nextMs());
    else this.#publish();
  }

  // Hearing

  #hearHeld(): void {
    const held = this.#held;
    this.#held = [];
    for (const update of held) this.#updated(update);
  }

  #updated(update: HeldUpdates): void {
    if (this.#phase === 'opening' || this.#holdingBack.isOn) this.#held.push(update);
    if (this.#phase !== 'open' || this.#holdingBack.isOn) return;
    const [updates, previous, sequence] = update;
    if (sequence <= this.#sequence) return;
    if (previous > this.#sequence) return void this.#open();
    Y.transact(this.#doc, () => updates.forEach((bytes) => Y.applyUpdate(this.#doc, bytes, this)), this, false);
    this.#sequence = sequence;
    if (this.#doc.clientID !== this.#openedAs) return this.#openRenamed();
    this.#putBack();
  }

  #putBack(): void {
    this.#own.heard(this.#sequence);
    if (this.#ability === 'write') this.#own.putBack();
  }

  /**
   * Holds at once. While the section is being opened it also stands above the answer, which may have been given before: the last word
   * on a connection is the newest, and each says all.
   */
  #rightChanged(right: Right): void {
    if (this.#phase === 'ended') return;
    if (this.#phase === 'opening') this.#heldRight = right;
    this.#have(right);
    if (right.ability === 'none') return this.#end(this.#forbidden());
    this.#sending.flush();
    this.#publish();
  }

  #have({ ability, reason }: Right): void {
    this.#ability = ability;
    this.#reason = reason;
  }

  #linked(link: Link): void {
    if (this.#phase === 'ended') return;
    if (link === 'connected') return void this.#open();
    this.#halt();
    this.#phase = 'waiting';
    this.#presence.lost();
    this.#publish();
  }

  // Starting anew

  /** Final for what was not acknowledged: it is kept for copying, never resent by itself. Goes on with the service's document. */
  #startAnew(refusal: Refusal): void {
    this.#keepUnsent(refusal);
    this.#renew();
  }

  #renew(): void {
    this.#detachDoc();
    this.#attachDoc();
    this.#revision += 1;
    this.#generation = 0;
    this.#sequence = 0;
    this.#sending.renew();
    this.#hasOpened = false;
    if (this.#calls.isConnected) void this.#open();
    else this.#publish();
  }

  #end(refusal: Refusal): void {
    this.#keepUnsent(refusal);
    this.#halt();
    this.#phase = 'ended';
    this.#failure = refusal;
    this.#presence.lost();
    this.#publish();
  }

  #keepUnsent(refusal: Refusal): void {
    if (this.#queue.size === 0) return;
    const work = keepWork(this.#doc, this.#queue.all().map((entry) => entry.update), refusal);
    this.#kept.put(work, this.#queue.giveUp());
  }

  #drawClientId(refusal: Refusal, waitMs: number): void {
    // What was written under the taken id can never be sent.
    if (Y.getState(this.#doc.store, this.#doc.clientID) > 0) return this.#startAnew(refusal);
    this.#doc.clientID = new Y.Doc().clientID;
    this.#openRenamed(waitMs);
  }

  #openRenamed(waitMs = 0): void {
    this.#presence.rename(this.#doc.clientID);
    if (this.#calls.isConnected) this.#openLater(waitMs);
    else this.#publish();
  }

  /** What was asked is not waited for any more. */
  #halt(): void {
    this.#attempt += 1;
    this.#reopening.cancel();
    this.#sending.halt();
  }

  #forbidden(): Refusal {
    return new Refusal('forbidden', { reason: this.#reason });
  }

  // Bookkeeping

  #attachDoc(): void {
    this.#doc = new Y.Doc();
    this.#doc.on('update', this.#changed);
    this.#own = new OwnValues(this.#doc);
    this.#presence = new Presence(this.#doc, (...caret) => this.#calls.presence(...caret));
  }

  #detachDoc(): void {
    this.#doc.off('update', this.#changed);
    this.#presence.destroy();
  }

  readonly #changed = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    // Nobody but the editor writes, and it is locked unless one may; a stray change is not sent.
    if (origin === this || origin instanceof TakenEdit || this.#ability !== 'write' || this.#phase === 'ended') return;
    this.#own.note(transaction);
    this.#queue.add(update, this.#generation);
    this.#publish();
    this.#sending.flush();
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
      isRefused: this.#kept.work !== null,
    };
    return {
      save: saveStateOf(facts),
      ability: this.#ability,
      reason: this.#reason,
      isReady: this.#hasOpened,
      isOnDevice: unsent > 0 && this.#queue.isOnDevice,
      unsent,
      kept: this.#kept.work,
      failure: this.#failure,
      revision: this.#revision,
    };
  }

  #publish(): void {
    const next = this.#snapshot();
    if (isSameState(next, this.#state)) return;
    this.#state = next;
    this.emit('state', [next]);
  }
}
