/** What is used of the browser's locks. */
export type Locks = Pick<LockManager, 'request'>;

/** A page that is loaded anew may run before its predecessor has quite ended. */
const endingMs = 300;

const lockOf = (page: string): string => `nvp-page-${page}`;

/**
 * This page, from its loading to its end. It holds a lock for as long as it lives, so that the other pages of the browser can tell
 * what belongs to a living page from what an ended one has left. Names are never used again.
 */
export class PageLife {
  readonly id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  readonly #began: Promise<unknown>;

  /** @param locks Null in browsers (and on addresses) without them: then every other page counts as ended. */
  constructor(private readonly locks: Locks | null = locksOfBrowser()) {
    this.#began = this.locks ? held(this.locks, lockOf(this.id)) : Promise.resolve();
  }

  /** Settles when the others can see that this page lives; nothing may bear its name before. */
  get began(): Promise<unknown> {
    return this.#began;
  }

  /** The given pages without those that live, and go on living for a moment. */
  async endedAmong(pages: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const others = [...pages].filter((page) => page !== this.id);
    const hasEnded = await Promise.all(others.map((page) => this.#endsSoon(page)));
    return new Set(others.filter((_, at) => hasEnded[at]));
  }

  /** The lock of a living page is held until its end. */
  async #endsSoon(page: string): Promise<boolean> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), endingMs);
    try {
      await this.locks?.request(lockOf(page), { mode: 'shared', signal: patience.signal }, () => true);
      return true;
    } catch (failure) {
      return !(failure instanceof DOMException && failure.name === 'AbortError'); // refused: as in a browser without locks
    } finally {
      clearTimeout(timer);
    }
  }
}

function locksOfBrowser(): Locks | null {
  return typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : null;
}

function held(locks: Locks, name: string): Promise<unknown> {
  return new Promise((resolve) => {
    const untilThePageEnds = () => {
      resolve(null);
      return new Promise<never>(() => undefined);
    };
    locks.request(name, untilThePageEnds).catch(resolve); // a browser that refuses is one without locks
  });
}
