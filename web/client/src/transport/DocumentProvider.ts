import { ObservableV2 } from 'lib0/observable';
import { Alarm } from './Alarm';
import { Backoff } from './Backoff';
import type { Connection, Link } from './Connection';
import { refusalOf, type Refusal } from './Refusal';
import type { DocumentOpening } from './wire';

export interface DocumentState {
  /** What was heard last; it stays while the connection is away. */
  readonly opening: DocumentOpening | null;
  readonly failure: Refusal | null;
  readonly isConnected: boolean;
}

/** What is present in a document: its sections, its stage, who is in. Opens again after every reconnect. */
export class DocumentProvider extends ObservableV2<{ state: (state: DocumentState) => void }> {
  #state: DocumentState;
  #attempt = 0;
  readonly #alarm = new Alarm();
  readonly #backoff = new Backoff();
  readonly #unsubscribe: () => void;

  constructor(
    private readonly document: string,
    private readonly connection: Connection,
  ) {
    super();
    this.#state = { opening: null, failure: null, isConnected: connection.link === 'connected' };
    this.#unsubscribe = connection.subscribe({
      link: (link) => this.#linked(link),
      documentChanged: (id, change) => {
        const { opening } = this.#state;
        if (id === document && opening) this.#become({ opening: { ...opening, ...present(change) } });
      },
    });
    if (connection.link === 'connected') void this.#open();
  }

  get state(): DocumentState {
    return this.#state;
  }

  override destroy(): void {
    this.#attempt += 1;
    this.#alarm.cancel();
    this.#unsubscribe();
    if (this.connection.link === 'connected') this.connection.closeDocument(this.document).catch(() => undefined); // closing is a courtesy
    super.destroy();
  }

  async #open(): Promise<void> {
    const attempt = ++this.#attempt;
    this.#alarm.cancel();
    try {
      const opening = await this.connection.openDocument(this.document);
      if (attempt !== this.#attempt) return;
      this.#backoff.reset();
      this.#become({ opening, failure: null });
    } catch (failure) {
      if (attempt === this.#attempt) this.#openFailed(refusalOf(failure));
    }
  }

  #openFailed(refusal: Refusal | null): void {
    if (refusal && refusal.code !== 'busy') return this.#become({ failure: refusal });
    this.#alarm.set(refusal ? refusal.pauseMs() : this.#backoff.nextMs(), () => void this.#open());
  }

  #linked(link: Link): void {
    this.#become({ isConnected: link === 'connected' });
    if (link === 'connected') return void this.#open();
    this.#attempt += 1;
    this.#alarm.cancel();
  }

  #become(change: Partial<DocumentState>): void {
    this.#state = { ...this.#state, ...change };
    this.emit('state', [this.#state]);
  }
}

/** The members that a change really has; the others arrive as null or not at all. */
function present<T extends object>(change: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(change).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}
