import { describe, expect, it } from 'vitest';
import { ageOfDay, daysUntil, fullMoment, nearMoment, shortDay, today } from './dates';

const now = new Date('2026-11-24T13:00:00Z');

describe('a day', () => {
  it('is that of Belgium: late in the evening in Greenwich it is tomorrow', () => {
    expect(today(new Date('2026-11-24T23:30:00Z'))).toBe('2026-11-25');
  });

  it('is counted in whole days, whatever the hour and across the change of the clocks', () => {
    expect(daysUntil('2026-12-12', now)).toBe(18);
    expect(daysUntil('2026-11-24', now)).toBe(0);
    expect(daysUntil('2026-11-20', now)).toBe(-4);
    expect(daysUntil('2026-10-26', new Date('2026-10-24T21:00:00Z'))).toBe(2);
  });

  it('says the year only when it is another one', () => {
    expect(shortDay('2026-12-12', 'en', now)).toBe('12 Dec');
    expect(shortDay('2027-01-31', 'fr', now)).toBe('31 janv. 2027');
  });
});

describe('a moment', () => {
  it.each([
    ['2026-11-24T12:58:30Z', '1 minute ago'],
    ['2026-11-24T09:10:00Z', '3 hours ago'],
    ['2026-11-23T22:30:00Z', 'yesterday'],
    ['2026-11-20T10:00:00Z', '4 days ago'],
    ['2026-11-02T10:00:00Z', '2 Nov'],
    ['2026-11-24T13:00:05Z', 'now'],
  ])('%s is %s', (instant, words) => {
    expect(nearMoment(instant, 'en', now)).toBe(words);
  });

  it('stands in full in the time of Belgium', () => {
    expect(fullMoment('2026-11-24T13:00:00Z', 'nl')).toBe('dinsdag 24 november 2026 om 14:00');
  });
});

it('what has just happened is now, in every language', () => {
  const instant = new Date('2026-11-24T10:00:00Z');
  expect((['nl', 'fr', 'de', 'en'] as const).map((language) => nearMoment(instant.toISOString(), language, new Date('2026-11-24T10:00:20Z')))).toEqual(['nu', 'maintenant', 'jetzt', 'now']);
});

it.each([
  ['2026-11-24', 'today'],
  ['2026-11-20', '4 days ago'],
  ['2026-09-26', '59 days ago'],
  ['2026-03-01', '8 months ago'],
  ['2020-06-30', '6 years ago'],
])('%s is %s', (day, age) => {
  expect(ageOfDay(day, 'en', new Date('2026-11-24T13:00:00Z'))).toBe(age);
});
