import { expect, it } from 'vitest';
import cases from '../../../../../../tests/kit/Objectives/tree-cases.json';
import { treeOf, type Placed } from './tree';

const item = (id: string, parent = '', position = 'a0', deleted = false): Placed => ({ id, parent, position, deleted });
const shown = (...items: Placed[]) => treeOf(items).map((row) => `${'  '.repeat(row.level)}${row.id}`);

it('siblings stand by position, then by id', () => {
  expect(shown(item('c', '', 'a1'), item('b', '', 'a0'), item('a', '', 'a0'), item('z', '', 'Zz'))).toEqual(['z', 'a', 'b', 'c']);
});

it('children stand under their parent, before its next sibling', () => {
  expect(shown(item('s'), item('o', 's'), item('a', 'o'), item('t', '', 'a1'))).toEqual(['s', '  o', '    a', 't']);
});

it('what was deleted is out, and gives its children to what is above', () => {
  expect(shown(item('s'), item('o', 's', 'a0', true), item('a', 'o'))).toEqual(['s', '  a']);
  expect(shown(item('s', '', 'a0', true), item('o', 's', 'a0', true), item('a', 'o'))).toEqual(['a']);
});

it('an unknown parent is the top', () => {
  expect(shown(item('a', 'nobody'))).toEqual(['a']);
});

it('a circle is cut at its smallest id', () => {
  expect(shown(item('b', 'c'), item('c', 'a'), item('a', 'b'), item('d', 'c'))).toEqual(['a', '  c', '    b', '    d']);
  expect(treeOf([item('b', 'a'), item('a', 'b')]).map((row) => row.isCut)).toEqual([true, false]);
});

it('an item under itself is at the top', () => {
  expect(shown(item('a', 'a'))).toEqual(['a']);
});

it('a circle through something deleted is cut as well', () => {
  expect(shown(item('a', 'b', 'a0', true), item('b', 'a'), item('c', 'a'))).toEqual(['b', 'c']);
  expect(shown(item('b', 'a', 'a0', true), item('a', 'b'), item('c', 'b'))).toEqual(['a', '  c']);
});

it.each(cases.map((each) => [each.name, each] as const))('as the service reads it: %s', (_, { rows, outline }) => {
  expect(treeOf(rows).map((row) => `${row.id} ${row.level}`)).toEqual(outline);
});
