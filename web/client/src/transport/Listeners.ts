type Handlers<T> = { [K in keyof T]: (...args: never[]) => void };

/** Those who want to hear; each may hear only some of the events. */
export class Listeners<T extends Handlers<T>> {
  readonly #all = new Set<Partial<T>>();

  add(listener: Partial<T>): () => void {
    this.#all.add(listener);
    return () => {
      this.#all.delete(listener);
    };
  }

  tell<K extends keyof T>(event: K, ...args: Parameters<T[K]>): void {
    // A copy, because hearing something may make a listener leave.
    for (const listener of [...this.#all]) (listener[event] as ((...args: Parameters<T[K]>) => void) | undefined)?.(...args);
  }
}
