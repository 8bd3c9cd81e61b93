import { expect, it } from 'vitest';
import { actionStatuses } from './planActions';
import { isLate, isStale } from './due';
import en from './locales/en.json';
import { draftProblems } from './reportForm';
import { textIn } from './textIn';

const lastMinute = new Date('2026-12-31T22:59:00Z'); // in Belgium still the 31st
const nextDay = new Date('2026-12-31T23:00:00Z');

it('an action is late from its day on, which begins at midnight in Belgium', () => {
  const days = { lateFrom: '2027-01-01', staleFrom: null };
  expect([lastMinute, nextDay].map((now) => isLate(days, now))).toEqual([false, true]);
  expect(isStale(days, nextDay)).toBe(false);
});

it('an action is stale from its day on', () => {
  const days = { lateFrom: null, staleFrom: '2027-01-01' };
  expect([lastMinute, nextDay].map((now) => isStale(days, now))).toEqual([false, true]);
});

it('a text is that of the reader, else one that there is', () => {
  expect(textIn({ nl: 'een', fr: 'un' }, 'fr')).toEqual({ lang: 'fr', text: 'un' });
  expect(textIn({ nl: 'een' }, 'en')).toEqual({ lang: 'nl', text: 'een' });
  expect(textIn({}, 'en')).toBeNull();
});

it('every status and everything that is asked for has a word', () => {
  expect(Object.keys(en.status)).toEqual([...actionStatuses]);
  expect(Object.keys(en.wrong)).toEqual([...draftProblems]);
});
