import { expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { tellWhere, whereOthersAre } from './whereabouts';

const awarenessWith = (...states: readonly unknown[]) => {
  const awareness = new Awareness(new Y.Doc());
  states.forEach((state, at) => awareness.states.set(at + 1, state as Record<string, unknown>));
  return awareness;
};
const karel = { user: { name: 'Karel', organisationKind: 'zonal' }, cell: { row: '3', cell: 'reasons@nl' } };

it('tells who is in which cell, and not where one is oneself', () => {
  const awareness = awarenessWith(karel);
  tellWhere(awareness, { row: '1', cell: 'level' });
  expect(whereOthersAre(awareness)).toEqual([{ clientId: 1, name: 'Karel', organisationKind: 'zonal', row: '3', cell: 'reasons@nl' }]);
  awareness.destroy();
});

it('leaves out whoever is in no cell, and what makes no sense', () => {
  const awareness = awarenessWith({ ...karel, cell: null }, { cell: karel.cell }, { ...karel, cell: { row: 3 } }, { ...karel, cell: 'x' }, { user: null });
  expect(whereOthersAre(awareness)).toEqual([]);
  awareness.destroy();
});
