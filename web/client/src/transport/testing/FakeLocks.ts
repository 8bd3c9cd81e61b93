import type { Locks } from '../PageLife';

type Granted = (lock: Lock) => unknown;

/** The locks of one browser. A page gets its own view of them, so that a test can end it. */
export class FakeLocks {
  readonly #ends = new Map<string, Promise<void>>();

  page(): { locks: Locks; end: () => void } {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const request = async (name: string, given: LockOptions | Granted, granted?: Granted): Promise<unknown> => {
      const isShared = typeof given !== 'function';
      const holder = this.#ends.get(name);
      if (isShared) await Promise.race([holder, aborted(given.signal)]);
      else this.#ends.set(name, ended);
      return (isShared ? granted : given)?.({ name, mode: isShared ? 'shared' : 'exclusive' });
    };
    return { locks: { request }, end };
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('no patience', 'AbortError'))));
}
