import { HttpFailure } from '../../../shared/api';
import { refusalOfProblem } from '../../../transport';

/** What became of a suggestion that somebody wanted to accept or not to follow. */
export type Outcome = 'done' | 'changed' | 'gone' | 'settled' | 'failed';

export interface Outcomes {
  readonly of: ReadonlyMap<string, Outcome>;
  /** What stands at the place of those that others have written in since. */
  readonly found: ReadonlyMap<string, string>;
  /** The last thing that went wrong; null when nothing did. */
  readonly failure: Error | null;
}

export const nothing: Outcomes = { of: new Map(), found: new Map(), failure: null };

/** One after the other, until one fails. */
export async function inTurn<T>(items: readonly T[], idOf: (item: T) => string, act: (item: T) => Promise<Outcome>): Promise<Outcomes> {
  const of = new Map<string, Outcome>();
  for (const item of items) {
    try {
      of.set(idOf(item), await act(item));
    } catch (thrown) {
      const outcome = outcomeOf(thrown);
      of.set(idOf(item), outcome);
      if (outcome !== 'failed') continue;
      // What keeps one from being taken keeps the others too.
      return { of, found: new Map(), failure: thrown instanceof Error ? thrown : new Error(String(thrown)) };
    }
  }
  return { of, found: new Map(), failure: null };
}

/** Nobody knows what became of a command whose answer was lost: it is the same command, and carried out once. A service that is busy is given its time. */
export async function onceMore<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (failure) {
      const refusal = failure instanceof HttpFailure ? refusalOfProblem(failure.problem) : null;
      const isBusy = refusal?.code === 'busy';
      if (attempt >= (isBusy ? patience : 1) || (failure instanceof HttpFailure && !isBusy)) throw failure;
      await new Promise((resolve) => setTimeout(resolve, refusal && isBusy ? refusal.pauseMs() : againMs));
    }
  }
}

function outcomeOf(failure: unknown): Outcome {
  const reason = failure instanceof HttpFailure ? refusalOfProblem(failure.problem)?.reason : null;
  return reason === 'thread-state' ? 'settled' : reason === 'text-changed' ? 'changed' : reason === 'text-gone' ? 'gone' : 'failed';
}

const patience = 10;
const againMs = 500;
