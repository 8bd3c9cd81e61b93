import { expect, it } from 'vitest';
import { inOrder } from './inOrder';
import type { OpenAction } from './planActions';

const now = new Date('2026-11-29T12:00:00Z');
const open = (item: string, end: string | null, lateFrom: string | null = null, staleFrom: string | null = null) =>
  ({ document: 'plan/2020-2025/5345', action: { end, news: { item, lateFrom, staleFrom } } }) as unknown as OpenAction;

it('what is late stands before what is not, of whichever cycle, then what had no news for long, then by the last day', () => {
  const first = [open('a', null), open('b', '2027-01-01', null, '2026-01-01'), open('c', '2028-01-01')];
  const second = [open('d', '2026-06-30', '2026-07-01'), open('e', '2027-06-30'), open('f', '2026-12-31', '2027-01-01')];
  expect(inOrder([...first, ...second], now).map(({ action }) => action.news.item)).toEqual(['d', 'b', 'f', 'e', 'c', 'a']);
});
