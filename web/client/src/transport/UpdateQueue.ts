import * as Y from 'yjs';
import type { UnsentStore } from './UnsentStore';

/** One local update that the service has not acknowledged. */
export interface Unacknowledged {
  update: Uint8Array;
  /** Its place in the store of this device; null while it is not there. */
  key: number | null;
}

export interface Batch {
  readonly update: Uint8Array;
  readonly members: readonly Unacknowledged[];
}

/**
 * Local updates in the order they were made, until the service has acknowledged them. At most one batch is in flight;
 * what arrives meanwhile waits and is merged into the next one.
 */
export class UpdateQueue {
  #waiting: Unacknowledged[] = [];
  #flying: Batch | null = null;
  #atMost = Number.POSITIVE_INFINITY;
  #before: Uint8Array | null = null;

  constructor(
    private readonly store: UnsentStore,
    private readonly changed: () => void,
  ) {}

  get isFlying(): boolean {
    return this.#flying !== null;
  }

  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  get size(): number {
    return this.#waiting.length + (this.#flying?.members.length ?? 0);
  }

  /** True when every unacknowledged update would survive the end of this page. */
  get isOnDevice(): boolean {
    return this.all().every((entry) => entry.key !== null);
  }

  all(): readonly Unacknowledged[] {
    return [...(this.#flying?.members ?? []), ...this.#waiting];
  }

  /** What an earlier page left behind goes before what this page writes. */
  restore(left: readonly Unacknowledged[]): void {
    this.#waiting.unshift(...left.map(({ update, key }) => ({ update, key })));
  }

  add(update: Uint8Array, generation: number): void {
    const entry: Unacknowledged = { update, key: null };
    this.#waiting.push(entry);
    void this.#keep(entry, generation);
  }

  take(): Batch | null {
    if (this.#flying || this.#waiting.length === 0) return null;
    const members = this.#waiting.splice(0, this.#atMost);
    this.#flying = { members, update: merged(this.#before, members) };
    return this.#flying;
  }

  acknowledge(): void {
    const members = this.#flying?.members ?? [];
    this.#flying = null;
    this.#before = null;
    this.#atMost = Number.POSITIVE_INFINITY;
    this.#forget(members);
  }

  /** The batch was not taken, or nobody knows; it is unacknowledged as before. */
  putBack(): void {
    if (!this.#flying) return;
    this.#waiting.unshift(...this.#flying.members);
    this.#flying = null;
  }

  /** The service lacks what the batch builds on: `before` goes along when the batch is tried again. */
  putBackAfter(before: Uint8Array): void {
    this.putBack();
    this.#before = before;
  }

  /** The batch was too much at once. False when it cannot be made smaller. */
  putBackSmaller(): boolean {
    const count = this.#flying?.members.length ?? 0;
    this.putBack();
    if (count < 2) return false;
    this.#atMost = Math.floor(count / 2);
    return true;
  }

  /** Drops from the waiting updates what the service has, by its state vector. A batch in flight waits for its own answer. */
  rebase(serverVector: Uint8Array): void {
    const arrived: Unacknowledged[] = [];
    this.#before = null;
    this.#waiting = this.#waiting.filter((entry) => {
      entry.update = Y.diffUpdate(entry.update, serverVector);
      const isLacking = !isEmptyUpdate(entry.update);
      if (!isLacking) arrived.push(entry);
      return isLacking;
    });
    this.#forget(arrived);
  }

  /** The device has nothing of it any more; it waits in this page only. */
  leftTheDevice(): void {
    for (const entry of this.all()) entry.key = null;
    this.changed();
  }

  /** Gives everything up. What of it is on the device is for the caller to remove: the keys. */
  giveUp(): readonly number[] {
    const keys = keysOf(this.all());
    this.#waiting = [];
    this.#flying = null;
    this.#before = null;
    return keys;
  }

  async #keep(entry: Unacknowledged, generation: number): Promise<void> {
    const key = await this.store.add(entry.update, generation);
    if (key === null) return;
    if (this.#holds(entry)) {
      entry.key = key;
      this.changed();
    } else {
      await this.store.remove([key]); // acknowledged sooner than it was stored
    }
  }

  #holds(entry: Unacknowledged): boolean {
    return this.#waiting.includes(entry) || (this.#flying?.members.includes(entry) ?? false);
  }

  #forget(members: readonly Unacknowledged[]): void {
    const keys = keysOf(members);
    if (keys.length > 0) void this.store.remove(keys);
  }
}

const keysOf = (members: readonly Unacknowledged[]): number[] => members.flatMap((member) => (member.key === null ? [] : [member.key]));

function merged(before: Uint8Array | null, members: readonly Unacknowledged[]): Uint8Array {
  const updates = [...(before ? [before] : []), ...members.map((member) => member.update)];
  return updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates);
}

/** True when an update holds neither content nor deletions. Content that is only a gap counts as none. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  return ds.clients.size === 0 && structs.every((struct) => struct instanceof Y.Skip);
}
