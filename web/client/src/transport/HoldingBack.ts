/** Nobody waits longer than this to see what the others write. */
const longestMs = 10_000;

/** Whether what the others write waits, because somebody here asked it to. */
export class HoldingBack {
  #count = 0;

  /** @param ended Called when nobody asks it to wait any more. */
  constructor(private readonly ended: () => void) {}

  get isOn(): boolean {
    return this.#count > 0;
  }

  /** Waits while something is done, which may let come in between what waited so far. */
  async during<T>(act: (letIn: () => void) => Promise<T>): Promise<T> {
    let goOn = this.#begin();
    const letIn = () => {
      goOn();
      goOn = this.#begin();
    };
    try {
      return await act(letIn);
    } finally {
      goOn();
    }
  }

  #begin(): () => void {
    this.#count += 1;
    let isWaiting = true;
    const goOn = () => {
      clearTimeout(tooLong);
      if (!isWaiting) return;
      isWaiting = false;
      this.#count -= 1;
      if (this.#count === 0) this.ended();
    };
    const tooLong = setTimeout(goOn, longestMs);
    return goOn;
  }
}
