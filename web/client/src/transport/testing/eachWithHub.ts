import { afterEach, beforeEach, vi } from 'vitest';
import { FakeHub } from './FakeHub';

/** Time that a test can turn, and a service that every test of the file finds new. */
export function eachWithHub(): { hub: FakeHub } {
  const given = { hub: new FakeHub() };
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 50 });
    given.hub = new FakeHub();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  return given;
}
