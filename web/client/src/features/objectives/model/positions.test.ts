import { expect, it } from 'vitest';
import { placeAt, type Positioned } from './positions';

function placed(siblings: readonly Positioned[], at: number): string {
  const { position, others } = placeAt(siblings, at);
  const moved = new Map(others.map((other) => [other.id, other.position]));
  const all = [...siblings.map(({ id, position: old }) => ({ id, position: moved.get(id) ?? old })), { id: '*', position }];
  return all.sort((one, other) => (one.position < other.position || (one.position === other.position && one.id < other.id) ? -1 : 1)).map(({ id }) => id).join('');
}

const three = [{ id: 'a', position: 'a0' }, { id: 'b', position: 'a1' }, { id: 'c', position: 'a2' }];

it.each([[0, '*abc'], [1, 'a*bc'], [2, 'ab*c'], [3, 'abc*']])('among three, at %i', (at, order) => {
  expect(placed(three, at)).toBe(order);
  expect(placeAt(three, at).others).toEqual([]);
});

it('among those with one position, the ones behind move up', () => {
  const equal = ['a', 'b', 'c', 'd'].map((id) => ({ id, position: id === 'd' ? 'a1' : 'a0' }));
  expect(placed(equal, 1)).toBe('a*bcd');
  expect(placed(equal, 2)).toBe('ab*cd');
  expect(placeAt(equal, 2).others.map(({ id }) => id)).toEqual(['c']);
});

it('among positions of another make, all are numbered anew', () => {
  const foreign = [{ id: 'a', position: '' }, { id: 'b', position: '!' }, { id: 'c', position: 'zzz0' }];
  for (let at = 0; at <= 3; at++) expect(placed(foreign, at)).toBe(['*abc', 'a*bc', 'ab*c', 'abc*'][at]);
});

it('however often something is put at one place, positions stay short', () => {
  let siblings: Positioned[] = [{ id: 'first', position: 'a0' }, { id: 'last', position: 'a1' }];
  for (let count = 0; count < 1500; count++) {
    const { position, others } = placeAt(siblings, 1);
    const moved = new Map(others.map((other) => [other.id, other.position]));
    siblings = siblings.map((sibling) => ({ ...sibling, position: moved.get(sibling.id) ?? sibling.position }));
    siblings.splice(1, 0, { id: String(count), position });
  }
  expect(Math.max(...siblings.map(({ position }) => position.length))).toBeLessThanOrEqual(100);
  expect(siblings.map(({ position }) => position)).toEqual(siblings.map(({ position }) => position).sort());
});
