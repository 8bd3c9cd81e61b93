/** Lets calls about one thing run one after another, in the order in which they were made; those about other things run beside them. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  take<T>(thing: string, call: () => Promise<T>): Promise<T> {
    const before = this.#last.get(thing);
    const turn = before ? before.then(call, call) : call();
    this.#last.set(thing, turn);
    const over = () => {
      if (this.#last.get(thing) === turn) this.#last.delete(thing);
    };
    turn.then(over, over);
    return turn;
  }
}
