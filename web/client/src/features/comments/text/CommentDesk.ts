import type { CommentPlace } from '../model/findComment';
import type { CommentThread } from '../model/threads';

/** Words that somebody has selected. */
export interface SelectedWords {
  readonly text: string;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  /** What this page has of the section. */
  readonly stateVector: Uint8Array;
}

/** The text of a section, as those know it who comment on it. */
export interface CommentedText {
  /** The threads have changed, or another is selected. */
  readonly show: () => void;
  /** Null when no words are selected. */
  readonly selection: () => SelectedWords | null;
  /** Scrolls to the words of a thread. */
  readonly reveal: (thread: string) => void;
}

interface Shown {
  readonly threads: readonly CommentThread[];
  readonly selected: string | null;
  /** Where the words of each thread are; null when they are gone, missing while that is not known. */
  readonly places: ReadonlyMap<string, CommentPlace | null>;
}

/** Stands between the text of a section and the list of its threads: each leads to the other. */
export class CommentDesk {
  #shown: Shown = { threads: [], selected: null, places: new Map() };
  #text: CommentedText | null = null;
  readonly #listeners = new Set<() => void>();

  /** @param section Null where no section is shown. */
  constructor(readonly section: string | null) {}

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly snapshot = (): Shown => this.#shown;

  /** The text is there from now on. */
  attach(text: CommentedText): () => void {
    this.#text = text;
    return () => {
      if (this.#text === text) this.#text = null;
    };
  }

  show(threads: readonly CommentThread[]): void {
    this.#become({ threads });
    this.#text?.show();
  }

  select(thread: string | null): void {
    if (thread === this.#shown.selected) return;
    this.#become({ selected: thread });
    this.#text?.show();
  }

  /** Leads from the list to the text. */
  reveal(thread: string): void {
    this.select(thread);
    this.#text?.reveal(thread);
  }

  selection(): SelectedWords | null {
    return this.#text?.selection() ?? null;
  }

  /** The text tells where the words are. */
  placed(places: ReadonlyMap<string, CommentPlace | null>): void {
    this.#become({ places });
  }

  #become(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    for (const changed of this.#listeners) changed();
  }
}
