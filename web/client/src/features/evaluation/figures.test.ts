import { expect, it } from 'vitest';
import { figuresOf } from './figures';
import type { EvaluatedAction } from './yearEvaluation';

const action = (change: Partial<EvaluatedAction>): EvaluatedAction => ({
  item: 'a',
  titles: {},
  goals: [],
  lead: '',
  end: null,
  indicator: {},
  unit: null,
  baseline: null,
  baselineDate: null,
  target: null,
  targetDate: null,
  status: 'not-started',
  statusBefore: null,
  value: null,
  valueBefore: null,
  isLate: false,
  isStale: false,
  hasMoved: false,
  reports: [],
  ...change,
});

it('counts each action under its status, and late, silent and moved ones besides', () => {
  const actions = [
    action({ status: 'done', hasMoved: true }),
    action({ status: 'running', isLate: true, isStale: true }),
    action({ isLate: true }),
    action({ status: 'stopped' }),
  ];
  expect(figuresOf(actions)).toEqual({ done: 1, running: 1, notStarted: 1, stopped: 1, late: 2, stale: 1, moved: 1 });
});
