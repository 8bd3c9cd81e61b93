import { expect, it } from 'vitest';
import { named, type Reader } from './readersQuery';

const reader = (name: string): Reader => ({ id: name, name, organisation: 'PZ', organisationKind: 'zonal' });
const readers = [reader('Karel Lotens'), reader('Lotte Maes'), reader('Zoë Lott')];

it.each([
  ['', ['Karel Lotens', 'Lotte Maes', 'Zoë Lott']],
  ['lott', ['Lotte Maes', 'Zoë Lott']],
  ['LOTTE ', ['Lotte Maes']],
  ['zoe', ['Zoë Lott']],
  ['lottex', []],
])('of those that were found before, %j offers only whom it can mean', (typed, offered) => {
  expect(named(readers, typed).map(({ name }) => name)).toEqual(offered);
});
