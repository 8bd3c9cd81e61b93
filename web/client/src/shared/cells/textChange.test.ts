import { expect, it } from 'vitest';
import { caretAfter, changeBetween, changesAfter } from './textChange';

it.each([
  ['', 'a', 1, { at: 0, removed: 0, inserted: 'a' }],
  ['aa', 'aaa', 2, { at: 1, removed: 0, inserted: 'a' }],
  ['aa', 'aaa', 3, { at: 2, removed: 0, inserted: 'a' }],
  ['aaa', 'aa', 1, { at: 1, removed: 1, inserted: '' }],
  ['het dorp', 'de stad', 7, { at: 0, removed: 8, inserted: 'de stad' }],
  ['het dorp slaapt', 'het stille dorp slaapt', 11, { at: 4, removed: 0, inserted: 'stille ' }],
  ['x😀y', 'x😁y', 3, { at: 1, removed: 2, inserted: '😁' }],
  ['x😀', 'x😀😀', 5, { at: 3, removed: 0, inserted: '😀' }],
])('%j became %j with the caret at %i', (before, now, caret, change) => {
  expect(changeBetween(before, now, caret)).toEqual(change);
});

it('nothing changed', () => {
  expect(changeBetween('a', 'a', 0)).toBeNull();
});

it('a caret stays where it is between the letters', () => {
  expect(caretAfter(3, [{ retain: 1 }, { insert: 'ab' }])).toBe(5);
  expect(caretAfter(3, [{ retain: 3 }, { insert: 'ab' }])).toBe(3);
  expect(caretAfter(3, [{ retain: 1 }, { delete: 5 }])).toBe(1);
  expect(caretAfter(3, [{ delete: 1 }, { retain: 4 }, { insert: 'z' }])).toBe(2);
});

it('what others took out is not taken out twice, and what they put in stays', () => {
  const text = (before: string, changes: readonly { at: number; removed: number; inserted: string }[]) =>
    changes.reduce((now, { at, removed, inserted }) => now.slice(0, at) + inserted + now.slice(at + removed), before);
  // Both stood before `abcdef`; others made `aXcdf` of it, while here `bcde` was replaced by `!`.
  const others = [[{ retain: 1 }, { insert: 'X' }, { delete: 1 }], [{ retain: 4 }, { delete: 1 }]];
  expect(text('aXcdf', changesAfter({ at: 1, removed: 4, inserted: '!' }, others))).toBe('a!Xf');
});
