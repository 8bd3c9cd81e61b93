import type { EvaluatedAction } from './yearEvaluation';

export interface Figures {
  readonly done: number;
  readonly running: number;
  readonly notStarted: number;
  readonly stopped: number;
  readonly late: number;
  readonly stale: number;
  readonly moved: number;
}

/** The numbers above the table. They are counted from its rows, so the two never differ. */
export function figuresOf(actions: readonly EvaluatedAction[]): Figures {
  const count = (is: (action: EvaluatedAction) => boolean) => actions.filter(is).length;
  return {
    done: count(({ status }) => status === 'done'),
    running: count(({ status }) => status === 'running'),
    notStarted: count(({ status }) => status === 'not-started'),
    stopped: count(({ status }) => status === 'stopped'),
    late: count(({ isLate }) => isLate),
    stale: count(({ isStale }) => isStale),
    moved: count(({ hasMoved }) => hasMoved),
  };
}
