import { expect, it } from 'vitest';
import { HttpFailure } from '../../shared/api';
import { refusalWordOf } from './refusalWord';

it('says when a party can be reminded again', () => {
  const refused = new HttpFailure(409, { code: 'conflict', reason: 'reminded', next: '2026-12-07T09:00:00.0000000+00:00' });
  expect(refusalWordOf(refused)).toEqual({ word: 'reminded', next: '2026-12-07T09:00:00.0000000+00:00' });
});

it.each([
  [new HttpFailure(409, { reason: 'reminded', next: 'soon' }), 'reminded'],
  [new HttpFailure(503, null), 'other'],
  [new TypeError('Failed to fetch'), 'unreachable'],
])('has a sentence for %o', (failure, word) => {
  expect(refusalWordOf(failure)).toEqual({ word, next: null });
});
