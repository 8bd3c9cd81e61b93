import { describe, expect, it } from 'vitest';
import { decimalOf, shownDecimal } from '../../shared/i18n';
import { columnsAt } from './columns';
import { shownDate } from './dates';
import { wishOf } from './gridKeys';
import words from './locales/en.json';
import { indicatorsShape } from './model/cells';
import type { Row } from './model/tree';
import { numbersOf, rowNames, unfolded } from './outline';

const rows = [['a', 0], ['b', 1], ['c', 2], ['d', 1], ['e', 0], ['f', 1]].map(([id, level]) => ({ id, level, parent: '', children: [], isCut: false }) as unknown as Row);

it('rows are numbered by their place in the tree', () => {
  expect([...numbersOf(rows).values()]).toEqual(['1', '1.1', '1.1.1', '1.2', '2', '2.1']);
});

it('what is under a folded row is not shown', () => {
  const shown = (...folded: string[]) => unfolded(rows, new Set(folded)).map(({ id }) => id).join('');
  expect([shown(), shown('a'), shown('b'), shown('a', 'b', 'e')]).toEqual(['abcdef', 'aef', 'abdef', 'ae']);
});

it('every level has a word', () => {
  expect(Object.keys(words.level)).toEqual([...rowNames]);
});

it('columns are shown as far as there is room, titles always', () => {
  const at = (width: number, ...languages: string[]) => columnsAt(width, languages).map(({ cell }) => cell);
  expect(at(300, 'nl')).toEqual(['title@nl']);
  expect(at(500, 'nl')).toEqual(['title@nl', 'lead', 'end']);
  expect(at(900, 'nl', 'fr')).toEqual(['title@nl', 'title@fr', 'phenomenon', 'lead', 'end']);
});

it('columns of reports come with the reports, the status before all others', () => {
  const at = (width: number) => columnsAt(width, ['nl'], true).map(({ cell, isReported }) => (isReported ? `(${cell})` : cell));
  expect(at(400)).toEqual(['title@nl', '(status)']);
  expect(at(650)).toEqual(['title@nl', 'end', '(status)', '(value)']);
});

it('columns of indicators are their values, the wanted one before all others', () => {
  const at = (width: number) => columnsAt(width, ['nl', 'fr'], false, indicatorsShape).map(({ cell }) => cell);
  expect(at(600)).toEqual(['title@nl', 'title@fr', 'target']);
  expect(at(1000)).toEqual(['title@nl', 'title@fr', 'unit', 'baseline', 'latest', 'target']);
});

describe('the keys of the table', () => {
  const wish = (key: string, held: Partial<Parameters<typeof wishOf>[0]> = {}) =>
    wishOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })?.kind ?? null;

  it.each([
    ['ArrowDown', {}, 'go'],
    ['End', { ctrlKey: true }, 'edge'],
    ['F2', {}, 'edit'],
    ['é', {}, 'type'],
    ['ArrowRight', { altKey: true }, 'indent'],
    ['Enter', { metaKey: true }, 'addAfter'],
    ['Enter', { ctrlKey: true, shiftKey: true }, 'addUnder'],
    ['Delete', {}, 'remove'],
  ] as const)('%s %o', (key, held, kind) => {
    expect(wish(key, held)).toBe(kind);
  });

  it.each([
    ['Tab', {}],
    ['z', { ctrlKey: true }],
    ['@', { ctrlKey: true, altKey: true }],
    [' ', {}],
  ] as const)('%s %o is left to the page', (key, held) => {
    expect(wish(key, held)).toBeNull();
  });
});

it.each([['12', '12'], ['1 234,5', '1234.5'], ['-0.25', '-0.25'], ['', ''], ['12,5 %', null], ['1.2.3', null], ['twaalf', null]])('%j is kept as %j', (written, kept) => {
  expect(decimalOf(written)).toBe(kept);
});

it('numbers and days are shown as people write them', () => {
  expect([shownDecimal('1234.5', 'nl'), shownDecimal('1234.5', 'en')]).toEqual(['1234,5', '1234.5']);
  expect([shownDate('2025-12-31', 'nl'), shownDate('', 'nl'), shownDate('soon', 'nl')]).toEqual(['31 dec 2025', '', 'soon']);
});
