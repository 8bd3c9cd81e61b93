// @vitest-environment jsdom
import { act, useRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { structuredSchema } from '../../shared/cells/structuredSchema';
import { columnsAt } from './columns';
import { Details } from './Details';
import { GridKeys } from './GridKeys';
import { indicatorsShape } from './model/cells';
import { Objectives } from './model/Objectives';
import { ObjectivesGrid } from './ObjectivesGrid';
import { numbersOf } from './outline';
import { RowTools } from './RowTools';
import { useGrid } from './useGrid';
import { useRows } from './useObjectives';

const facts = { phenomena: [], retained: [], municipalities: [] };
const languages = ['nl', 'fr'] as const;
const columns = columnsAt(2000, languages, false, indicatorsShape);
const nothing = () => undefined;

let place: HTMLElement;
let root: Root;
let sheet: Objectives;
let [first, second] = ['', ''];

function Harness({ canWrite }: { readonly canWrite: boolean }) {
  const table = useRef<HTMLTableElement>(null);
  const rows = useRows(sheet);
  const grid = useGrid({ table, objectives: sheet, canWrite, columns, rows, folded: new Set(), fold: nothing, askToRemove: nothing, showDetails: nothing });
  const shared = { objectives: sheet, languages, facts, canWrite, people: [], write: nothing };
  return (
    <>
      <RowTools isRowChosen isTree={sheet.shape.isTree} act={(kind) => grid.fulfil({ kind })} />
      <ObjectivesGrid {...shared} folded={new Set()} fold={nothing} news={new Map()} label="" {...{ grid, table, rows, columns }} numbers={numbersOf(rows)} />
      <Details {...shared} row={first} />
      <GridKeys isTree={sheet.shape.isTree} />
    </>
  );
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  sheet = new Objectives(new Y.Doc(), languages, indicatorsShape);
  [first, second] = [sheet.add(''), sheet.add('')];
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const open = (canWrite = true) => act(() => root.render(<Harness canWrite={canWrite} />));
const cellOf = (cell: string) => place.querySelector<HTMLElement>(`td[data-row="${first}"][data-cell="${cell}"]`);
const labels = () => [...place.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'));

it('a new indicator has the cells that the service wants of it', () => {
  const doc = new Y.Doc();
  const id = new Objectives(doc, languages, indicatorsShape).add('');
  const cells = [...(doc.getMap<Y.Map<unknown>>('items').get(id)?.keys() ?? [])];
  const rules = Object.entries(structuredSchema.indicators.cells);
  expect(cells.sort()).toEqual(rules.flatMap(([cell, rule]) => ('perLanguage' in rule ? languages.map((language) => `${cell}@${language}`) : [cell])).sort());
  expect(doc.getMap<Y.Map<unknown>>('items').get(id)?.get('parent')).toBe('');
});

it('no indicator comes to stand under another, whatever key is pressed', () => {
  open();
  act(() => cellOf('title@nl')?.focus());
  act(() => void cellOf('title@nl')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true })));
  act(() => void cellOf('title@nl')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, shiftKey: true, bubbles: true })));
  expect([sheet.indent(second), sheet.outdent(second)]).toEqual([false, false]);
  expect(sheet.rows.map(({ level }) => level)).toEqual([0, 0, 0]);
  expect(sheet.rows.map(({ id }) => id).filter((id) => id !== first && id !== second)).toEqual([sheet.rows[1]?.id]);
});

it('no tool and no key is offered that would put one under another', () => {
  open();
  expect(labels()).toContain('tools.up');
  expect(labels().filter((label) => ['tools.addUnder', 'tools.indent', 'tools.outdent'].includes(label ?? ''))).toEqual([]);
  expect([...place.querySelectorAll('kbd')].map(({ textContent }) => textContent)).not.toContain('keys.addUnder.press');
});

it('a value stands with the day that it is of', () => {
  sheet.setValue(first, 'latest', '12.5');
  sheet.setValue(first, 'latestDate', '2025-06-30');
  open(false);
  expect([cellOf('latest')?.textContent, cellOf('latest')?.querySelector('time')?.dateTime]).toEqual([expect.stringMatching(/^12[.,]5/), '2025-06-30']);
  expect(cellOf('target')?.querySelector('time')).toBeNull();
});

it('each is named and its source given in every language of the document, its values once', () => {
  open();
  const cells = [...place.querySelectorAll<HTMLElement>('[data-row][data-cell]:not(td)')].map(({ dataset }) => dataset.cell);
  expect(cells).toEqual(['title@nl', 'title@fr', 'unit', 'source@nl', 'source@fr', 'baseline', 'baselineDate', 'latest', 'latestDate', 'target', 'targetDate']);
});
