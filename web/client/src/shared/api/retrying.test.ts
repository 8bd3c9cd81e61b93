import { describe, expect, it } from 'vitest';
import { HttpFailure } from './http';
import { asksAgain, isRefused, pauseBefore, secondsToWait } from './retrying';

const tooMany = (retryAfterMs: unknown) => new HttpFailure(429, { code: 'busy', reason: 'request-rate', retryAfterMs });

describe('who asked too much at once', () => {
  it.each([['1000', 1], ['1001', 2], ['20000', 20], ['-5', 1], ['soon', 1], [undefined, 1], ['9e99', 60]] as const)('and is told %j waits %i seconds', (asked, seconds) => {
    expect(secondsToWait(tooMany(asked))).toBe(seconds);
  });

  it('comes back by itself, not before the time and not at once with all others', () => {
    for (let round = 0; round < 20; round++) {
      const pause = pauseBefore(0, tooMany('4000'));
      expect(pause).toBeGreaterThanOrEqual(4000);
      expect(pause).toBeLessThanOrEqual(6000);
    }
    expect([0, 4, 5].map((count) => asksAgain(count, tooMany('1000')))).toEqual([true, true, false]);
  });
});

it('a refusal is not asked again, an accident is twice', () => {
  expect(asksAgain(0, new HttpFailure(403, {}))).toBe(false);
  expect([new HttpFailure(404, {}), tooMany('1000'), new HttpFailure(500, {}), new TypeError('network'), null].map(isRefused)).toEqual([true, false, false, false, false]);
  expect([0, 1, 2].map((count) => asksAgain(count, new HttpFailure(503, null)))).toEqual([true, true, false]);
  expect([0, 1, 2].map((count) => asksAgain(count, new TypeError('network')))).toEqual([true, true, false]);
  expect(secondsToWait(new HttpFailure(503, { retryAfterMs: '500' }))).toBeNull();
  expect(pauseBefore(1, new TypeError('network'))).toBe(2000);
});
