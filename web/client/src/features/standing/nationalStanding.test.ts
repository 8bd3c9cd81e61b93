import { expect, it } from 'vitest';
import { moveTo, stepsInOrder, type NationalStep } from './nationalStanding';

const step = (to: string, given: Partial<NationalStep> = {}): NationalStep => ({ to, actors: [], isMine: false, needsDate: false, needsReason: false, ...given });

it('a command holds the day and the reason only where the step asks for them', () => {
  expect(moveTo(step('review', { needsDate: true }), { date: '2026-11-02', reason: 'left over' }, 'id')).toEqual({
    type: 'move',
    operation: 'id',
    to: 'review',
    date: '2026-11-02',
    reason: '',
  });
  expect(moveTo(step('drafting', { needsReason: true }), { date: '2026-11-02', reason: ' A chapter is missing. ' }, 'id')).toMatchObject({
    date: null,
    reason: 'A chapter is missing.',
  });
});

it('steps forward stand apart from those back, the own before those of others', () => {
  const steps = [step('drafting', { needsReason: true }), step('working-group', { needsReason: true, isMine: true }), step('review')];
  const { forward, back } = stepsInOrder(steps);
  expect(forward.map(({ to }) => to)).toEqual(['review']);
  expect(back.map(({ to }) => to)).toEqual(['working-group', 'drafting']);
});
