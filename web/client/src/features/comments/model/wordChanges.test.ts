import { describe, expect, it } from 'vitest';
import { piecesOf, saysTheSame, wordChanges } from './wordChanges';

describe('the words that change', () => {
  it.each<[string, string, string, readonly [number, string, string][]]>([
    ['none', 'de zone', 'de zone', []],
    ['one word', 'Zo kiest de zone elk jaar.', 'Zo kiest de politiezone elk jaar.', [[12, 'zone', 'politiezone']]],
    ['neighbours as one', 'de oude zone', 'een nieuwe zone', [[0, 'de oude', 'een nieuwe']]],
    ['two apart', 'a een b c twee d', 'a drie b c vier d', [[2, 'een', 'drie'], [10, 'twee', 'vier']]],
    ['words that are left out', 'de heel grote zone', 'de grote zone', [[3, 'heel ', '']]],
    ['words that are added', 'de zone', 'de grote zone', [[3, '', 'grote ']]],
    ['all of it', 'zone', '', [[0, 'zone', '']]],
    ['a break of the line', 'een\ntwee', 'een twee', [[3, '\n', ' ']]],
  ])('are %s', (_, from, to, expected) => {
    expect(wordChanges(from, to).map(({ start, gone, come }) => [start, gone, come])).toEqual(expected);
  });

  it('make the one text of the other, whatever the texts', () => {
    const words = ['de', ' ', 'zone', '.', '\n', 'kiest', '  ', 'é'];
    let seed = 7;
    const next = () => (seed = (seed * 16807) % 2147483647);
    const text = () => Array.from({ length: next() % 30 }, () => words[next() % words.length]).join('');
    for (let round = 0; round < 300; round++) {
      const [from, to] = [text(), text()];
      const changed = wordChanges(from, to).reduceRight((all, { start, gone, come }) => all.slice(0, start) + come + all.slice(start + gone.length), from);
      expect(changed).toBe(to);
      expect(piecesOf(from, to).filter(({ kind }) => kind !== 'come').map(({ text: piece }) => piece).join('')).toBe(from); // prettier-ignore
    }
  });

  it('of texts that nobody compares word by word are told by their ends', () => {
    const long = (word: string) => `begin ${`${word} `.repeat(1000)}einde`;
    expect(wordChanges(long('een'), long('twee'))).toHaveLength(1);
  });
});

it('white space between words says nothing', () => {
  expect(saysTheSame('de  zone\nkiest', ' de zone kiest ')).toBe(true);
  expect(saysTheSame('de zone', 'de zones')).toBe(false);
});
