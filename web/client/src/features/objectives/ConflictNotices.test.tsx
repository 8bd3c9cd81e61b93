// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { OwnValues } from '../../transport';
import { ConflictNotices } from './ConflictNotices';
import { Details } from './Details';
import { LostDrafts } from './LostDrafts';
import { Objectives } from './model/Objectives';
import type { PlanFacts } from './PlanFacts';
import { useConflicts } from './useConflicts';
import { LoseDraft, useLostDrafts } from './useLostDrafts';

const facts = { phenomena: [{ number: '3', name: { nl: 'drugs' } }, { number: '4', name: { nl: 'wapens' } }], retained: [], municipalities: [] } as unknown as PlanFacts;

let place: HTMLElement;
let root: Root;
let doc: Y.Doc;
let own: OwnValues;
let plan: Objectives;
let row = '';

function Harness({ canWrite = true }) {
  const { conflicts, write, settle } = useConflicts(plan, doc);
  const { drafts, lose, letGo } = useLostDrafts();
  return (
    <LoseDraft value={lose}>
      <LostDrafts {...{ drafts, letGo }} numbers={new Map([[row, '1']])} />
      <ConflictNotices {...{ conflicts, facts, settle }} objectives={plan} numbers={new Map([[row, '1']])} />
      <Details objectives={plan} row={row} languages={['nl']} facts={facts} canWrite={canWrite} write={write} people={[]} />
    </LoseDraft>
  );
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  doc = new Y.Doc();
  own = new OwnValues(doc);
  plan = new Objectives(doc, ['nl']);
  row = plan.add('');
  plan.setValue(row, 'target', '10');
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  act(() => root.render(<Harness />));
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const field = (cell: string) => place.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-cell="${cell}"] input, [data-cell="${cell}"] select`);
const notice = () => place.querySelector('[role="alert"] [data-testid="conflict"]');
const target = () => plan.item(row)?.values.target;
const somebodyElse = (value: string) => act(() => plan.setValue(row, 'target', value));
const leave = () => act(() => field('target')?.blur());

function write(value: string) {
  act(() => {
    field('target')?.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field('target'), value);
    field('target')?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function press(word: string) {
  act(() => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === word)?.click());
}

it('a value that another changed meanwhile is not overwritten; both are shown, and one is chosen', () => {
  for (const [word, value] of [['conflict.keepTheirs', '12'], ['conflict.useMine', '15']] as const) {
    act(() => plan.setValue(row, 'target', '10'));
    write('15');
    somebodyElse('12');
    leave();
    expect([target(), [...(notice()?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent)]).toEqual(['12', ['12', '15']]);
    press(word);
    expect([target(), notice()]).toEqual([value, null]);
  }
});

it.each([
  ['nobody else wrote', '15', null, '15'],
  ['another wrote the same', '15', '15', '15'],
  ['another wrote and oneself changed nothing in the end', '10', '12', '12'],
] as const)('nothing is asked when %s', (_, mine, theirs, value) => {
  write(mine);
  if (theirs !== null) somebodyElse(theirs);
  leave();
  expect([target(), notice()]).toEqual([value, null]);
});

it('what another wrote before one began was seen, and is overwritten', () => {
  act(() => field('target')?.focus());
  somebodyElse('12');
  write('15');
  leave();
  expect([target(), notice()]).toEqual(['15', null]);
});

it('a question answers itself when another writes the same', () => {
  write('15');
  somebodyElse('12');
  leave();
  somebodyElse('15');
  expect(notice()).toBeNull();
});

it('of a list it counts what stood there when it was opened', () => {
  const list = field('phenomenon');
  act(() => void list?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true })));
  act(() => plan.setValue(row, 'phenomenon', '3'));
  act(() => {
    if (list) list.value = '4';
    list?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect([plan.item(row)?.values.phenomenon, notice()?.querySelectorAll('dd').length]).toEqual(['3', 2]);
});

it('a value that another connection overtook is offered back', () => {
  doc.on('update', (_update, origin, _doc, transaction) => origin === plan && own.note(transaction));
  for (const [word, value] of [['conflict.useMine', '15'], ['conflict.keepTheirs', '12']] as const) {
    act(() => plan.setValue(row, 'target', '10'));
    own.taken(Y.encodeStateAsUpdate(doc), 1, 1);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.getMap<Y.Map<unknown>>('items').get(row)?.set('target', '12');
    act(() => plan.setValue(row, 'target', '15'));
    act(() => {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      own.putBack();
    });
    expect([target(), [...(notice()?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent)]).toEqual(['12', ['12', '15']]);
    expect(notice()?.querySelector('p')?.textContent).toBe('conflict.outrun');
    press(word);
    expect([target(), notice()]).toEqual([value, null]);
  }
});

it('what is half written when the right to write ends is kept for copying; what was left or given up is not', () => {
  const lost = () => [...place.querySelectorAll<HTMLInputElement>('[data-testid="lost-draft"] input')].map(({ value }) => value);
  const end = () => act(() => root.render(<Harness canWrite={false} />));
  write('15');
  leave();
  end();
  expect([target(), lost()]).toEqual(['15', []]);
  act(() => root.render(<Harness />));
  write('16');
  act(() => void field('target')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  end();
  expect(lost()).toEqual([]);
  act(() => root.render(<Harness />));
  write('17');
  end();
  expect([target(), lost()]).toEqual(['15', ['17']]);
  press('letGo');
  expect(lost()).toEqual([]);
});
