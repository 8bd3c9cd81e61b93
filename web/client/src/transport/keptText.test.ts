import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepWork } from './keptText';
import { Refusal } from './Refusal';

const rowOf = (cells: Readonly<Record<string, string | boolean>>, texts: Readonly<Record<string, string>> = {}) =>
  new Y.Map<unknown>([...Object.entries(cells), ...Object.entries(texts).map(([cell, words]) => [cell, new Y.Text(words)] as const)]);

const kept = (doc: Y.Doc, updates: readonly Uint8Array[] = []) => keepWork(doc, updates, new Refusal('forbidden'));

it('choices are kept with their number, level and reasons, in the order of the plan', () => {
  const doc = new Y.Doc();
  for (const number of ['10', '2', 'T1']) doc.getMap('choices').set(number, rowOf({ level: number === '2' ? '' : 'priority' }, { 'reasons@nl': `Omdat ${number}.` }));
  expect(kept(doc).whole).toBe('T1\tpriority\tOmdat T1.\n2\tOmdat 2.\n10\tpriority\tOmdat 10.');
});

it('goals and actions are kept with all their cells, numbered as they are shown, without those that were removed', () => {
  const doc = new Y.Doc();
  const items = doc.getMap('items');
  items.set('action', rowOf({ parent: 'goal', position: 'a', deleted: false, unit: '%', target: '10', end: '2026-06-30', phenomenon: '3' }, { lead: 'Wijkteam', 'title@nl': 'Patrouilles' }));
  items.set('second', rowOf({ parent: '', position: 'b', deleted: false }, { 'title@nl': 'Tweede', 'title@fr': 'Deuxième' }));
  items.set('gone', rowOf({ parent: '', position: 'aa', deleted: true }, { 'title@nl': 'Weg' }));
  items.set('goal', rowOf({ parent: '', position: 'a', deleted: false, municipality: 'Antwerpen' }, { 'title@nl': 'Eerste' }));
  items.set('round', rowOf({ parent: 'round', position: 'c', deleted: false }, { 'title@nl': 'Rond' }));
  expect(kept(doc).whole.split('\n')).toEqual([
    '1\tEerste\tAntwerpen',
    '1.1\tPatrouilles\t3\t2026-06-30\t10\t%\tWijkteam',
    '2\tDeuxième\tTweede',
    '\tRond',
  ]);
});

it('of what was added the values are kept, too, and nothing of where a row stands', () => {
  const doc = new Y.Doc();
  doc.getMap('items').set('row', rowOf({ parent: '', position: 'a', deleted: false, end: '2025-01-01' }, { lead: '' }));
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  const row = doc.getMap<Y.Map<unknown>>('items').get('row');
  row?.set('end', '2026-06-30');
  row?.set('position', 'zz');
  (row?.get('lead') as Y.Text).insert(0, 'Wijkteam');
  expect(kept(doc, updates).added).toBe('2026-06-30\nWijkteam');
});
