import { Backoff } from './Backoff';
import type { BoardConnection } from './Connection';
import { refusalOf } from './Refusal';
import type { BoardPart, BoardRow } from './wire';

/** The board as it is known here. A row that has not changed is the same object as before. */
export interface BoardState {
  readonly rows: ReadonlyMap<string, BoardRow>;
  /** The day in Belgium, by the service's clock; null before the first board. */
  readonly day: string | null;
  /** The moment of the service up to which this is known to hold, in milliseconds. */
  readonly at: number | null;
  /** False while the service does not answer: what is shown may be out of date. */
  readonly isLive: boolean;
  /** True when the service says that there is no such board. */
  readonly isUnknown: boolean;
}

const nothing: BoardState = { rows: new Map(), day: null, at: null, isLive: false, isUnknown: false };

/** While the connection stands and nothing is told, nothing has changed: the board is as of now. */
const heartbeatMs = 30_000;

/**
 * One board, kept up to date while somebody listens: it is opened with the version that is there, so that after a lost connection the
 * difference comes, and opened anew when a change does not follow on what is there.
 */
export class BoardProvider {
  #state = nothing;
  #epoch: string | null = null;
  #version = -1;
  #isOpening = false;
  readonly #waiting: BoardPart[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #backoff = new Backoff(500, 10_000);
  #retry: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  #leave: (() => void) | null = null;

  constructor(
    private readonly hub: BoardConnection,
    private readonly cycle: string,
  ) {}

  get state(): BoardState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  get #isOn(): boolean {
    return this.#leave !== null;
  }

  #start(): void {
    this.#leave = this.hub.subscribe({
      link: (link) => (link === 'connected' ? void this.#open() : this.#become({ isLive: false })),
      boardChanged: (part) => part.cycle === this.cycle && this.#take(part),
    });
    this.#beat = setInterval(() => this.#state.isLive && this.#become({ at: Date.now() }), heartbeatMs);
    if (this.hub.link === 'connected') void this.#open();
  }

  #stop(): void {
    clearTimeout(this.#retry);
    clearInterval(this.#beat);
    this.#leave?.();
    this.#leave = null;
    if (this.hub.link === 'connected') this.hub.closeBoard(this.cycle).catch(() => undefined); // the connection has ended, and the board with it
  }

  async #open(): Promise<void> {
    if (this.#isOpening) return;
    this.#isOpening = true;
    clearTimeout(this.#retry);
    try {
      const part = await this.hub.openBoard(this.cycle, this.#epoch, this.#version);
      this.#isOpening = false;
      this.#backoff.reset();
      this.#apply(part);
      // What was told while the answer was on its way.
      for (const waiting of this.#waiting.splice(0)) this.#take(waiting);
    } catch (failure) {
      this.#isOpening = false;
      this.#waiting.length = 0;
      if (refusalOf(failure)?.code === 'not-found') this.#become({ isUnknown: true, isLive: false });
      else if (this.#isOn && this.hub.link === 'connected') this.#retry = setTimeout(() => void this.#open(), this.#backoff.nextMs());
    }
  }

  #take(part: BoardPart): void {
    if (this.#isOpening) this.#waiting.push(part);
    else if (part.isFull || (part.epoch === this.#epoch && part.previous <= this.#version)) this.#apply(part);
    else void this.#open();
  }

  #apply(part: BoardPart): void {
    if (!part.isFull && part.version < this.#version) return; // told again
    const rows = new Map(part.isFull ? [] : this.#state.rows);
    for (const row of part.rows) rows.set(row.document, row);
    [this.#epoch, this.#version] = [part.epoch, part.version];
    this.#become({ rows: part.isFull || part.rows.length > 0 ? rows : this.#state.rows, day: part.day, at: part.at, isLive: true, isUnknown: false });
  }

  #become(part: Partial<BoardState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of [...this.#listeners]) listener();
  }
}
