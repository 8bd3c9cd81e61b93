/** Whether the service still knows the person of this page: as the last answer, or the connection, said. */
class Session {
  readonly #listeners = new Set<() => void>();
  #isThere = true;

  get isThere(): boolean {
    return this.#isThere;
  }

  note(isThere: boolean): void {
    if (isThere === this.#isThere) return;
    this.#isThere = isThere;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };
}

export const session = new Session();
