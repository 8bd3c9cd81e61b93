import { describe, expect, it } from 'vitest';
import { columnsAt } from '../columns';
import type { PlanFacts } from '../PlanFacts';
import words from '../locales/en.json';
import { readValue, writtenValue } from './cellText';
import { pastingOf } from './pasting';
import { parseTsv, tsvField } from './tsv';

const name = (nl: string, fr: string) => ({ nl, fr, de: nl, en: nl });
const facts = {
  phenomena: [
    { number: '3', name: name('drugs', 'les drogues') },
    { number: 'T1', name: name('internet', 'internet') },
  ],
  retained: [],
  municipalities: ['Antwerpen'],
} as unknown as PlanFacts;

describe('what spreadsheets copy', () => {
  it.each([
    ['one cell', 'Minder inbraken', [['Minder inbraken']]],
    ['the last line end of a spreadsheet', 'a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['empty cells', '\tb\n\t\n', [['', 'b'], ['', '']]],
    ['an empty cell', '\r\n', [['']]],
    ['an empty line between', 'a\n\nb', [['a'], [''], ['b']]],
    ['a cell of several lines', '"one\r\n""two"""\tb\nc', [['one\n"two"', 'b'], ['c']]],
    ['a quote that is a letter', '"Stop" zei hij\tb', [['"Stop" zei hij', 'b']]],
    ['nothing', '', []],
  ])('%s', (_, text, lines) => {
    expect(parseTsv(text)).toEqual(lines);
  });

  it.each(['plain', 'two\nlines', 'a\ttab', '"quoted" words', 'a "word"', ''])('%j comes back as it was copied', (value) => {
    expect(parseTsv(`${tsvField(value)}\tb`)).toEqual([[value, 'b']]);
  });
});

describe('a value', () => {
  it.each([
    ['end', '2025-12-31', '2025-12-31'],
    ['end', ' 31/12/2025 ', '2025-12-31'],
    ['end', '1.2.25', '2025-02-01'],
    ['end', '', ''],
    ['target', '1 234,5', '1234.5'],
    ['phenomenon', '3', '3'],
    ['phenomenon', '3 · Drugs', '3'],
    ['phenomenon', 't1', 'T1'],
    ['phenomenon', 'Les drogues', '3'],
    ['municipality', 'antwerpen', 'Antwerpen'],
    ['unit', '%', '%'],
  ] as const)('of %s is read from %j', (cell, written, value) => {
    expect(readValue(cell, written, facts)).toEqual({ value });
  });

  it.each([
    ['end', '31/02/2025', 'noDay'],
    ['end', '2025-13-01', 'noDay'],
    ['end', 'eind 2025', 'noDay'],
    ['target', '12 %', 'noNumber'],
    ['phenomenon', '30', 'noPhenomenon'],
    ['phenomenon', 'fietsen', 'noPhenomenon'],
    ['municipality', 'Gent', 'noMunicipality'],
    ['unit', 'x'.repeat(41), 'tooLong'],
  ] as const)('of %s is not made of %j', (cell, written, misfit) => {
    expect(readValue(cell, written, facts)).toEqual({ misfit });
    expect(Object.keys(words.pasted)).toContain(misfit);
  });

  it('that is copied is read as the same', () => {
    for (const [cell, value] of [['phenomenon', '3'], ['end', '2025-12-31'], ['target', '-1234.5'], ['unit', 'feiten']] as const)
      expect(readValue(cell, writtenValue(cell, value, facts, 'fr'), facts)).toEqual({ value });
    expect(writtenValue('phenomenon', '3', facts, 'fr')).toBe('3 · Les drogues');
  });
});

describe('lines of fields are laid', () => {
  const columns = columnsAt(2000, ['nl'], true);
  const lay = (text: string, rows: readonly string[], from = 0) => pastingOf(parseTsv(text), { rows, columns: columns.slice(from), facts, longestText: 20 });

  it('over the cells to the right and below, in the order in which they are shown', () => {
    expect(columns.map(({ cell }) => cell)).toEqual(['title@nl', 'phenomenon', 'lead', 'end', 'status', 'value']);
    const { fillings, ...rest } = lay('Drugs\t3\tAnn\t31/12/2025\nWonen\t\tBo\n', ['a', 'b', 'c']);
    expect(fillings.map(({ row, cell, value }) => `${row} ${cell} ${value}`)).toEqual([
      'a title@nl Drugs',
      'a phenomenon 3',
      'a lead Ann',
      'a end 2025-12-31',
      'b title@nl Wonen',
      'b phenomenon ',
      'b lead Bo',
    ]);
    expect(rest).toEqual({ refused: [], reported: 0, lines: 0, columns: 0 });
  });

  it('but not where reports stand, below the last row or beyond the last column, which is counted', () => {
    const { fillings, ...rest } = lay('31/12/2025\tbezig\t5\tx\tx\n30/12/2025\n29/12/2025\n', ['a', 'b'], 3);
    expect(fillings.map(({ row, value }) => `${row} ${value}`)).toEqual(['a 2025-12-31', 'b 2025-12-30']);
    expect(rest).toEqual({ refused: [], reported: 2, lines: 1, columns: 2 });
  });

  it('and what does not fit is left out and told, the rest is taken', () => {
    const { fillings, refused } = lay('Een veel te lange titel\t3\tAnn\tooit', ['a']);
    expect(fillings.map(({ cell }) => cell)).toEqual(['phenomenon', 'lead']);
    expect(refused.map(({ column, why }) => `${column.cell} ${why}`)).toEqual(['title@nl tooLong', 'end noDay']);
  });
});
