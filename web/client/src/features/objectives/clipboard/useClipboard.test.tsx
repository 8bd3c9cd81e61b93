// @vitest-environment jsdom
import { act, useRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { columnsAt } from '../columns';
import { Objectives } from '../model/Objectives';
import { ObjectivesGrid } from '../ObjectivesGrid';
import { numbersOf } from '../outline';
import type { PlanFacts } from '../PlanFacts';
import { useGrid } from '../useGrid';
import { useRows } from '../useObjectives';
import { PastedNotice } from './PastedNotice';
import { useClipboard } from './useClipboard';

const facts: PlanFacts = { phenomena: [], retained: [], municipalities: [] };
const columns = columnsAt(2000, ['nl'], true);
const nothing = () => undefined;

let place: HTMLElement;
let root: Root;
let plan: Objectives;
let [first, second] = ['', ''];

function Harness({ canWrite }: { readonly canWrite: boolean }) {
  const table = useRef<HTMLTableElement>(null);
  const rows = useRows(plan);
  const grid = useGrid({ table, objectives: plan, canWrite, columns, rows, folded: new Set(), fold: nothing, askToRemove: nothing, showDetails: nothing });
  const pasted = useClipboard({ table, grid, objectives: plan, rows, columns, facts, canWrite });
  const numbers = numbersOf(rows);
  const languages = ['nl'] as const;
  return (
    <>
      <div role="status">{pasted && <PastedNotice {...{ pasted, numbers, languages }} undo={() => plan.undo.undo()} />}</div>
      <ObjectivesGrid objectives={plan} folded={new Set()} fold={nothing} news={new Map()} people={[]} label="" write={(row, cell, value) => plan.setValue(row, cell, value)} {...{ grid, table, rows, numbers, columns, languages, facts, canWrite }} />
    </>
  );
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  plan = new Objectives(new Y.Doc(), ['nl']);
  [first, second] = [plan.add(''), plan.add('')];
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

function open(canWrite = true) {
  act(() => root.render(<Harness canWrite={canWrite} />));
}

function goTo(row: string, cell: string) {
  act(() => place.querySelector<HTMLElement>(`td[data-row="${row}"][data-cell="${cell}"]`)?.focus());
}

/** The event as browsers send it while a cell has the focus and nothing is selected: from the body. Returns what is on the clipboard then. */
function clipboard(kind: 'copy' | 'cut' | 'paste', text = ''): string {
  const held = { text };
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => held.text, setData: (_: string, value: string) => (held.text = value) } });
  act(() => void document.body.dispatchEvent(event));
  return held.text;
}

const words = (row: string, cell: string) => plan.item(row)?.texts[cell];
const status = () => place.querySelector('[role="status"]')?.textContent ?? '';

it('what is pasted fills the cell and those right and below, as one step of undoing', () => {
  open();
  goTo(first, 'lead');
  const steps = plan.undo.undoStack.length;
  clipboard('paste', 'Ann\t31/12/2025\nBo\t2026-01-31\n');
  const filled = () => [first, second].map((row) => [words(row, 'lead'), plan.item(row)?.values.end]);
  expect(filled()).toEqual([['Ann', '2025-12-31'], ['Bo', '2026-01-31']]);
  expect(plan.undo.undoStack.length).toBe(steps + 1);
  act(() => place.querySelector<HTMLElement>('[role="status"] button')?.click());
  expect(filled()).toEqual([['', ''], ['', '']]);
  expect(status()).toBe('');
});

it('what does not fit is said, and gone from sight with the next thing done', () => {
  open();
  goTo(second, 'end');
  clipboard('paste', 'ooit\tbezig\nnog');
  expect(plan.item(second)?.values.end).toBe('');
  for (const said of ['pasted.noDay', 'pasted.reported', 'pasted.lines']) expect(status()).toContain(said);
  act(() => plan.setValue(second, 'end', '2025-12-31'));
  expect(status()).toBe('');
});

it('copying takes the cell one is at, cutting empties it, and pasting brings it back with its lines', () => {
  plan.fill([{ row: first, cell: 'title@nl', value: 'Een\nTwee' }]);
  open();
  goTo(first, 'title@nl');
  const copied = clipboard('copy');
  expect([copied, words(first, 'title@nl')]).toEqual(['"Een\nTwee"', 'Een\nTwee']);
  expect([clipboard('cut'), words(first, 'title@nl')]).toEqual([copied, '']);
  goTo(second, 'title@nl');
  clipboard('paste', copied);
  expect(words(second, 'title@nl')).toBe('Een\nTwee');
});

it('who only reads copies, and pastes nothing', () => {
  plan.fill([{ row: first, cell: 'lead', value: 'Ann' }]);
  open(false);
  goTo(first, 'lead');
  expect([clipboard('cut'), words(first, 'lead')]).toEqual(['Ann', 'Ann']);
  clipboard('paste', 'Bo');
  expect([words(first, 'lead'), status()]).toEqual(['Ann', 'pasted.readOnly']);
});

it('a field that one writes in, and anything outside the table, is left to the browser', () => {
  plan.fill([{ row: first, cell: 'lead', value: 'Ann' }]);
  open();
  goTo(first, 'lead');
  act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  expect([clipboard('copy', 'as it was'), words(first, 'lead')]).toEqual(['as it was', 'Ann']);
  act(() => (document.activeElement as HTMLElement).blur());
  clipboard('paste', 'Bo');
  expect(words(first, 'lead')).toBe('Ann');
});

it('a press elsewhere keeps what was written in a field that goes with it', () => {
  open();
  goTo(first, 'end');
  act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  const field = document.activeElement as HTMLInputElement;
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '2027-12-31');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  act(() => void document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true })));
  expect([plan.item(first)?.values.end, place.querySelector('input')]).toEqual(['2027-12-31', null]);
});
