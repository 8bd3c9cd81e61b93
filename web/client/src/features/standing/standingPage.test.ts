import { expect, it } from 'vitest';
import { standingPageOf, verifySlug } from './standingPage';

it('the page and its verification have addresses of their own, sections keep theirs', () => {
  expect(standingPageOf('standing')).toEqual({ kind: 'standing' });
  expect(standingPageOf(verifySlug(null))).toEqual({ kind: 'verify', version: null });
  expect(standingPageOf(verifySlug(2))).toEqual({ kind: 'verify', version: 2 });
  for (const other of ['', 'foreword@nl', 'standing@nl', 'standing/verify/', 'standing/verify/0', 'standing/verify/x']) expect(standingPageOf(other)).toBeNull();
});
