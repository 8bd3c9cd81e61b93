import type { Locks } from '../PageLife';

/** The locks of one browser. A page gets its own view of them, so that a test can end it. */
export class FakeLocks {
  readonly #names = new Set<string>();

  page(): { locks: Locks; end: () => void } {
    const own = new Set<string>();
    const request = async (name: string, callback: (lock: Lock) => unknown): Promise<unknown> => {
      this.#names.add(name);
      own.add(name);
      return callback({ name, mode: 'exclusive' });
    };
    const query = async () => ({ held: [...this.#names].map((name) => ({ name, mode: 'exclusive' as const })), pending: [] });
    return { locks: { request: request as LockManager['request'], query }, end: () => own.forEach((name) => this.#names.delete(name)) };
  }
}
