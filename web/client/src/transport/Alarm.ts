/** One thing to do later; setting it again forgets what was set before. */
export class Alarm {
  #timer: ReturnType<typeof setTimeout> | null = null;

  get isSet(): boolean {
    return this.#timer !== null;
  }

  set(ms: number, then: () => void): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      then();
    }, ms);
  }

  cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
