import type { LeftBehind, UnsentStore } from '../UnsentStore';

/** What a device would hold. */
export class MemoryStore implements UnsentStore {
  readonly rows = new Map<number, LeftBehind>();
  isFull = false;
  beforeLoad: () => Promise<void> | void = () => undefined;
  beforeAdd: () => Promise<void> | void = () => undefined;
  #next = 1;
  readonly #listeners = new Set<() => void>();

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

  whenForgotten(then: () => void): () => void {
    this.#listeners.add(then);
    return () => this.#listeners.delete(then);
  }

  /** What signing out in another tab does. */
  forget(): void {
    this.rows.clear();
    this.isFull = true;
    for (const listener of this.#listeners) listener();
  }
}
