import type { LeftBehind, UnsentStore } from '../UnsentStore';

/** What a device would hold. */
export class MemoryStore implements UnsentStore {
  readonly rows = new Map<number, LeftBehind>();
  isFull = false;
  #next = 1;

  load(): Promise<readonly LeftBehind[]> {
    return Promise.resolve([...this.rows.values()]);
  }

  add(update: Uint8Array, generation: number): Promise<number | null> {
    if (this.isFull) return Promise.resolve(null);
    const key = this.#next++;
    this.rows.set(key, { key, update, generation });
    return Promise.resolve(key);
  }

  remove(keys: readonly number[]): Promise<void> {
    for (const key of keys) this.rows.delete(key);
    return Promise.resolve();
  }
}
