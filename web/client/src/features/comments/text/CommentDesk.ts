import type { CommentPlace } from '../model/findComment';
import { commentKinds, type CommentKind, type CommentThread } from '../model/threads';
import type { SuggestedEdits } from './SuggestedEdits';

/** Words that somebody has selected. */
export interface SelectedWords {
  readonly text: string;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  /** What this page has of the section. */
  readonly stateVector: Uint8Array;
}

/** Where the words of a thread are, and what they say now. */
export interface PlacedWords extends CommentPlace {
  readonly words: string;
}

/** A row of a structured section, or a cell of it. */
export interface PlaceInRows {
  readonly item: string;
  readonly title: string;
  /** Null for the row as a whole. */
  readonly field: string | null;
  readonly fieldTitle: string | null;
}

/** The text of a section, as those know it who comment on it. */
export interface CommentedText {
  /** The threads have changed, or another is selected. */
  readonly show: () => void;
  /** Scrolls to the words or the row of a thread. */
  readonly reveal: (thread: string) => void;
  /** Puts the caret or the focus there. */
  readonly enter: (thread: string) => void;
}

/** Of prose. */
export interface CommentedProse extends CommentedText {
  /** Null when no words are selected. */
  readonly selection: () => SelectedWords | null;
  /** A copy of the text to put suggestions into, with edits that the service has taken already. */
  readonly edits: (taken: readonly Uint8Array[]) => SuggestedEdits;
  /**
   * Edits that accept these threads have been taken by the service: they are the person's own, and one step to undo.
   * @param goesOn They belong to those before, and are one step with them unless something else was done meanwhile.
   */
  readonly take: (updates: readonly Uint8Array[], threads: readonly string[], goesOn: boolean) => void;
  readonly undo: () => void;
}

/** Of rows. */
export interface CommentedRows extends CommentedText {
  /** Where the focus is, or was last; null for nowhere. */
  readonly row: () => PlaceInRows | null;
  /** Null for a row that is not there. */
  readonly titleOf: (item: string) => string | null;
}

/** What marks in the text are read out as. */
export interface MarkWords {
  readonly kinds: Readonly<Record<CommentKind, string>>;
  /** The words that a suggestion takes out. */
  readonly gone: string;
  /** Those that it puts there. */
  readonly come: string;
}

/** What somebody asks of the list: to begin a remark, to go to another one, or to a certain card. It waits until the list is there. */
export type Wish = 'start' | 'next' | 'previous' | { readonly card: string };

export interface Shown {
  readonly threads: readonly CommentThread[];
  readonly selected: string | null;
  /** Where the words of each thread are; null when they are gone, missing while that is not known. */
  readonly places: ReadonlyMap<string, PlacedWords | null>;
  /** The suggestions that the next undo would take out of the text again. */
  readonly undoable: readonly string[];
  /** Suggestions that were taken out again by undo, and whose threads are to be opened again. */
  readonly undone: readonly string[];
  /** What the list is to do; null for nothing. */
  readonly wish: Wish | null;
}

/** Stands between the text of a section and the list of its threads: each leads to the other. */
export class CommentDesk {
  #shown: Shown = nothingShown;
  #text: CommentedProse | CommentedRows | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #inFront = new Set<() => void>();
  readonly #followers = new Set<() => void>();

  #words: MarkWords = noWords;

  /** @param section Null where no section is shown. */
  constructor(readonly section: string | null) {}

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly snapshot = (): Shown => this.#shown;

  /** Hears when somebody is led to the list, which may be out of sight then. */
  readonly follow = (led: () => void): (() => void) => {
    this.#followers.add(led);
    return () => this.#followers.delete(led);
  };

  /** The text is there from now on. */
  attach(text: CommentedProse | CommentedRows): () => void {
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

  /**
   * Leads from a place in the text to the list: to the first of its threads, or to the next one when it was led there before.
   * @param byKey The focus goes there too.
   */
  lead(threads: readonly string[], byKey = false): void {
    const next = threads[(threads.indexOf(this.#shown.selected ?? '') + 1) % threads.length];
    if (next === undefined) return;
    this.select(next);
    if (byKey) this.#become({ wish: { card: next } });
    for (const led of [...this.#followers]) led();
  }

  /** Asks something of the list, from anywhere on the page. */
  ask(wish: Wish): void {
    this.#become({ wish });
    for (const led of [...this.#followers]) led();
  }

  /** Has the focus go to the card of a thread, where the list is in sight. */
  focusOn(thread: string): void {
    this.select(thread);
    this.#become({ wish: { card: thread } });
  }

  /** The list has done what it was asked. */
  granted(): void {
    this.#become({ wish: null });
  }

  /** Leads from the list to the text. */
  reveal(thread: string): void {
    this.select(thread);
    this.#text?.reveal(thread);
  }

  /** Hears before the list leads into the text, which it may stand in front of. */
  readonly makeWay = (leave: () => void): (() => void) => {
    this.#inFront.add(leave);
    return () => this.#inFront.delete(leave);
  };

  enter(thread: string): void {
    if (this.#inFront.size === 0) return this.#text?.enter(thread);
    for (const leave of [...this.#inFront]) leave();
    // What stood in front gives the focus back to where it came from, and then it is the text's.
    requestAnimationFrame(() => this.#text?.enter(thread));
  }

  selection(): SelectedWords | null {
    return this.#prose?.selection() ?? null;
  }

  row(): PlaceInRows | null {
    return this.#rows?.row() ?? null;
  }

  titleOf(item: string): string | null {
    return this.#rows?.titleOf(item) ?? null;
  }

  /** Rows tell that they may be called something else now. */
  retitled(): void {
    this.#become({});
  }

  get #prose(): CommentedProse | null {
    return this.#text && 'selection' in this.#text ? this.#text : null;
  }

  get #rows(): CommentedRows | null {
    return this.#text && 'row' in this.#text ? this.#text : null;
  }

  /** The text tells where the words are. */
  placed(places: ReadonlyMap<string, PlacedWords | null>): void {
    this.#become({ places });
  }

  get words(): MarkWords {
    return this.#words;
  }

  /** In the language of the person who reads. */
  speak(words: MarkWords): void {
    this.#words = words;
    this.#text?.show();
  }

  /** Null where no text is shown. */
  edits(taken: readonly Uint8Array[]): SuggestedEdits | null {
    return this.#prose?.edits(taken) ?? null;
  }

  take(updates: readonly Uint8Array[], threads: readonly string[], goesOn = false): void {
    this.#prose?.take(updates, threads, goesOn);
  }

  undo(): void {
    this.#prose?.undo();
  }

  /** The text tells what the next undo would take out. */
  canUndo(threads: readonly string[]): void {
    if (threads !== this.#shown.undoable) this.#become({ undoable: threads });
  }

  /** The text tells that an undo took suggestions out again. */
  tookOut(threads: readonly string[]): void {
    if (threads.length > 0) this.#become({ undone: [...this.#shown.undone, ...threads] });
  }

  /** Whoever opens the threads again has heard of them. */
  heard(): void {
    this.#become({ undone: none });
  }

  #become(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    for (const changed of this.#listeners) changed();
  }
}

const noWords: MarkWords = { kinds: Object.fromEntries(commentKinds.map((kind) => [kind, ''])) as Record<CommentKind, string>, gone: '', come: '' };

const none: readonly string[] = [];

/** What is known where no section is shown. */
export const nothingShown: Shown = { threads: [], selected: null, places: new Map(), undoable: none, undone: none, wish: null };
