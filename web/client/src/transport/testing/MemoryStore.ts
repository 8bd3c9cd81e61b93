import type { LeftBehind, UnsentStore } from '../UnsentStore';

/** What a device would hold. */
export class MemoryStore implements UnsentStore {
  readonly rows = new Map<number, LeftBehind>();
  isFull = false;
  beforeLoad: () => Promise<void> | void = () => undefined;
  beforeAdd: () => Promise<void> | void = () => undefined;
  #next = 1;

  async load(): Promise<readonly LeftBehind[]> {
    await this.beforeLoad();
    return [...this.rows.values()];
  }

  async add(update: Uint8Array, generation: number): Promise<number | null> {
    await this.beforeAdd();
    if (this.isFull) return null;
    const key = this.#next++;
    this.rows.set(key, { key, update, generation });
    return key;
  }

  remove(keys: readonly number[]): Promise<void> {
    for (const key of keys) this.rows.delete(key);
    return Promise.resolve();
  }
}
