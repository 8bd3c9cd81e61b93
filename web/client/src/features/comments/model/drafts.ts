import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { meQuery } from '../../../shared/api';
import { leaving } from '../../../shared/leaving';
import { LeavingGuard } from '../../../transport';
import type { Draft as Words } from '../mentions/draft';
import type { PlaceInRows, SelectedWords } from '../text/CommentDesk';
import type { CommentAudience, CommentKind } from './threads';

/** What was typed and is not posted. */
export interface Draft extends Words {
  /** What it was sent as last, when no answer came: the same content sent again is the same command, other content is another. */
  readonly sent: { readonly content: string; readonly operation: string } | null;
}

/** A thread that is being begun. */
export interface StartDraft extends Draft {
  /** The words that are commented on; null for the section as a whole. */
  readonly words: SelectedWords | null;
  /** The row or cell that is commented on; null for none. */
  readonly row: PlaceInRows | null;
  /** False where the section is meant although a row was open. */
  readonly isOnRow: boolean;
  readonly kind: CommentKind;
  readonly audience: CommentAudience;
  readonly replacement: string;
}

/** The operation to send some content under. */
export function operationOf({ sent }: Draft, content: string): string {
  return sent?.content === content ? sent.operation : crypto.randomUUID();
}

/**
 * What was typed stays here while its form is not shown, until it is posted or given up. It lives as long as the page, which asks before
 * it is closed, and is gone when the person signs out.
 */
export class Drafts<D extends Draft> {
  #kept: ReadonlyMap<string, D> = new Map();
  readonly #listeners = new Set<() => void>();
  readonly #guard = new LeavingGuard();
  readonly #work = {
    hasUnsent: () => this.hasUnsent,
    end: () => {
      this.#become(new Map());
      return Promise.resolve();
    },
  };

  /** @param typedIn What would be lost with a draft. */
  constructor(readonly typedIn: (draft: D) => string) {}

  get hasUnsent(): boolean {
    return [...this.#kept.values()].some((draft) => this.typedIn(draft) !== '');
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly snapshot = (): ReadonlyMap<string, D> => this.#kept;

  /** @param now Given what is kept, when that depends on it. */
  write(key: string, now: D | null | ((kept: D | null) => D | null)): void {
    const draft = typeof now === 'function' ? now(this.#kept.get(key) ?? null) : now;
    const others = [...this.#kept].filter(([other]) => other !== key);
    leaving.report(this.#work);
    this.#become(new Map(draft ? [...others, [key, draft]] : others));
  }

  #become(kept: ReadonlyMap<string, D>): void {
    this.#kept = kept;
    this.#guard.set(this.hasUnsent);
    for (const changed of this.#listeners) changed();
  }
}

/** What is kept of a draft that was posted: what was typed since. */
export function withoutPosted<D extends Draft>(posted: Draft): (kept: D | null) => D | null {
  return (kept) => (kept && kept.text !== posted.text ? { ...kept, sent: null } : null);
}

/** Answers, by thread. */
export const replies = new Drafts<Draft>(({ text }) => text.trim());

/** Words of one's own that are being corrected. */
export interface AmendDraft extends Draft {
  /** Whose words these are to become; what is said in the thread later is not touched. */
  readonly entry: string;
  /** What stands there until then. */
  readonly said: string;
}

/** What is kept of a correction that was posted: what was typed since, against the words that stand there now. */
export function withoutPostedCorrection(posted: AmendDraft): (kept: AmendDraft | null) => AmendDraft | null {
  const rest = withoutPosted<AmendDraft>(posted);
  return (kept) => {
    if (kept?.entry !== posted.entry) return kept;
    const left = rest(kept);
    return left && { ...left, said: posted.text };
  };
}

/** Corrections, by thread: only its last words can be corrected. */
export const amendments = new Drafts<AmendDraft>(({ text, said }) => (text === said ? '' : text.trim()));

/** Threads that are being begun, by section. */
export const starts = new Drafts<StartDraft>(({ text, replacement, words }) => `${replacement === (words?.text.trimEnd() ?? '') ? '' : replacement} ${text}`.trim());

/** The draft of the person at a place of a document: a thread or a section. */
export function useDraft<D extends Draft>(drafts: Drafts<D>, document: string, place: string): readonly [D | null, (now: D | null | ((kept: D | null) => D | null)) => void] {
  const { data: me } = useSuspenseQuery(meQuery);
  const key = `${me.id} ${document} ${place}`;
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.snapshot().get(key) ?? null);
  return [draft, useCallback((now) => drafts.write(key, now), [drafts, key])];
}
