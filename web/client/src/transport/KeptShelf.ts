import type { KeptWork } from './keptText';
import type { KeptLeft, UnsentStore } from './UnsentStore';

/** Refused work of one section: in this page and, where it can be, on the device, until the person has let it go. */
export class KeptShelf {
  #work: KeptWork | null = null;
  /** Each put that is on its way to the device, with how to take it away again. */
  #stored: Promise<() => Promise<void>>[] = [];

  constructor(
    private readonly store: UnsentStore,
    private readonly changed: () => void,
  ) {}

  get work(): KeptWork | null {
    return this.#work;
  }

  /** What an ended page had not let go. */
  restore(left: readonly KeptLeft[]): void {
    for (const { key, work } of left) {
      this.#work = joined(this.#work, work);
      this.#stored.push(Promise.resolve(() => this.store.letGo([key])));
    }
  }

  /** @param instead Keys of the updates that the work was made of; they leave the device as it comes there. */
  put(work: KeptWork, instead: readonly number[]): void {
    this.#work = joined(this.#work, work);
    // Where the text could not be stored, the updates still are, and the next page will have them refused again.
    this.#stored.push(this.store.keep(work, instead).then((key) => () => (key === null ? this.store.remove(instead) : this.store.letGo([key]))));
  }

  letGo(): void {
    const stored = this.#stored;
    this.#work = null;
    this.#stored = [];
    for (const put of stored) void put.then((takeAway) => takeAway());
    this.changed();
  }
}

/** Work that is refused while other work still waits to be copied goes below it. */
function joined(before: KeptWork | null, work: KeptWork): KeptWork {
  if (!before) return work;
  const both = (one: string, other: string) => [one, other].filter(Boolean).join('\n\n');
  return { refusal: work.refusal, whole: both(before.whole, work.whole), added: both(before.added, work.added) };
}
