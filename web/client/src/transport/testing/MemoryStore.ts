import type { KeptWork } from '../keptText';
import type { Left, LeftBehind, UnsentStore } from '../UnsentStore';

/** What a device would hold. */
export class MemoryStore implements UnsentStore {
  readonly rows = new Map<number, LeftBehind>();
  readonly kept = new Map<number, KeptWork>();
  isFull = false;
  beforeLoad: () => Promise<void> | void = () => undefined;
  beforeKeep: () => Promise<void> | void = () => undefined;
  beforeAdd: () => Promise<void> | void = () => undefined;
  #next = 1;
  readonly #listeners = new Set<() => void>();

  async load(): Promise<Left> {
    await this.beforeLoad();
    return { updates: [...this.rows.values()], kept: [...this.kept].map(([key, work]) => ({ key, work })) };
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

  async keep(work: KeptWork, instead: readonly number[]): Promise<number | null> {
    await this.beforeKeep();
    if (this.isFull) return null;
    const key = this.#next++;
    this.kept.set(key, work);
    await this.remove(instead);
    return key;
  }

  letGo(keys: readonly number[]): Promise<void> {
    for (const key of keys) this.kept.delete(key);
    return Promise.resolve();
  }

  whenForgotten(then: () => void): () => void {
    this.#listeners.add(then);
    return () => this.#listeners.delete(then);
  }

  /** What signing out in another tab does. */
  forget(): void {
    this.rows.clear();
    this.kept.clear();
    this.isFull = true;
    for (const listener of this.#listeners) listener();
  }
}
