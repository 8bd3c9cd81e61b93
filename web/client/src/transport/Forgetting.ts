const channelName = 'nvp-forgotten';

/**
 * People who have signed out, here or in another tab of this browser: what they had on the device is gone, and nothing more of
 * theirs is written to it until they return.
 */
export class Forgetting {
  readonly #forgotten = new Set<string>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);

  /** @param heard Another tab has forgotten a person. */
  constructor(heard: (person: string) => void) {
    this.#channel?.addEventListener('message', ({ data: person }: MessageEvent<unknown>) => {
      if (typeof person !== 'string') return;
      this.#become(person);
      heard(person);
    });
  }

  /** Forgets a person here and in the other tabs. */
  tell(person: string): void {
    this.#channel?.postMessage(person);
    this.#become(person);
  }

  welcome(person: string): void {
    this.#forgotten.delete(person);
  }

  isForgotten(person: string): boolean {
    return this.#forgotten.has(person);
  }

  when(person: string, then: () => void): () => void {
    const listeners = this.#listeners.get(person) ?? new Set();
    this.#listeners.set(person, listeners.add(then));
    return () => {
      listeners.delete(then);
    };
  }

  #become(person: string): void {
    this.#forgotten.add(person);
    for (const listener of [...(this.#listeners.get(person) ?? [])]) listener();
  }
}
