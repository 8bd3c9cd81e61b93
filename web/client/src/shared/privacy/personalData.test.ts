import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personalData';

const kinds = (text: string) => findPersonalData(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe('a text is flagged where it has', () => {
  it.each([
    ['nationalNumber', 'born 85.07.30-033.28 in', '85.07.30-033.28'],
    ['nationalNumber', 'number 85073003328.', '85073003328'],
    ['nationalNumber', 'since 2000: 17 07 30 033 84', '17 07 30 033 84'],
    ['plate', 'the car 1-ABC-234 was', '1-ABC-234'],
    ['plate', 'the old XYZ-123', 'XYZ-123'],
    ['plate', 'the older 123-XYZ', '123-XYZ'],
    ['phone', 'call 0470 12 34 56 now', '0470 12 34 56'],
    ['phone', 'call +32 2 123 45 67', '+32 2 123 45 67'],
    ['phone', 'call 03/123.45.67', '03/123.45.67'],
    ['report', 'see AN.43.L3.012345/2021', 'AN.43.L3.012345/2021'],
  ])('a %s: %s', (kind, text, passage) => {
    expect(kinds(text)).toEqual([[kind, passage]]);
  });
});

describe('a text is left alone where it has', () => {
  it.each([
    ['eleven digits that no register gave', 'amount 85073003329'],
    ['a cycle', 'the plan 2020-2025 and 2022-2025'],
    ['circulars', 'COL-012, PLP-040 and COL 1/2006 of 10.06.2021'],
    ['amounts', '€ 1.234.567,89 and 12 000 000'],
    ['dates', '01/02/2024, 2024-02-01 and 01.02.2024'],
    ['zone codes', 'zones 5345, 5346 and 5911'],
    ['a publication number', 'numac 1998021488'],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });
});

it('passages are found in their order, each once', () => {
  expect(kinds('0470 12 34 56, 85.07.30-033.28 and 1-ABC-234').map(([kind]) => kind)).toEqual(['phone', 'nationalNumber', 'plate']);
});
