import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { structuredSchema } from '../../../shared/cells/structuredSchema';
import { Objectives } from './Objectives';

let doc: Y.Doc;
let plan: Objectives;
let [goal, second, operational, action] = ['', '', '', ''];

beforeEach(() => {
  doc = new Y.Doc();
  plan = new Objectives(doc, ['nl', 'fr']);
  goal = plan.add('');
  second = plan.add('');
  operational = plan.add(goal);
  action = plan.add(operational);
});

const shown = () => plan.rows.map(({ id, level }) => [name(id), level]);
const name = (id: string) => ({ [goal]: 'goal', [second]: 'second', [operational]: 'operational', [action]: 'action' })[id] ?? 'new';

it('a new row has all its cells, and stands where it was asked for', () => {
  const id = plan.addAfter(goal);
  expect(shown()).toEqual([['goal', 0], ['operational', 1], ['action', 2], ['new', 0], ['second', 0]]);
  const cells = [...doc.getMap<Y.Map<unknown>>('items').get(id)?.keys() ?? []];
  const rules = Object.entries(structuredSchema.objectives.cells);
  expect(cells.sort()).toEqual(rules.flatMap(([cell, rule]) => ('perLanguage' in rule ? [`${cell}@nl`, `${cell}@fr`] : [cell])).sort());
  expect(id).toMatch(new RegExp(structuredSchema.objectives.entries.pattern));
});

describe('moving', () => {
  it('up and down among its siblings, and not past them', () => {
    expect([plan.moveBy(second, -1), shown()]).toEqual([true, [['second', 0], ['goal', 0], ['operational', 1], ['action', 2]]]);
    expect([plan.moveBy(second, -1), plan.moveBy(operational, 1)]).toEqual([false, false]);
  });

  it('in and out, with what is under it', () => {
    expect([plan.outdent(operational), shown()]).toEqual([true, [['goal', 0], ['operational', 0], ['action', 1], ['second', 0]]]);
    expect([plan.indent(operational), shown()]).toEqual([true, [['goal', 0], ['operational', 1], ['action', 2], ['second', 0]]]);
    expect([plan.indent(goal), plan.outdent(goal), plan.indent(operational)]).toEqual([false, false, false]);
  });

  it('under another row, never under itself', () => {
    expect([plan.move(goal, action), plan.move(goal, goal)]).toEqual([false, false]);
    expect([plan.move(operational, second), shown()]).toEqual([true, [['goal', 0], ['second', 0], ['operational', 1], ['action', 2]]]);
  });
});

describe('deleting', () => {
  it('hides a goal with all under it; undoing shows them again', () => {
    plan.remove(goal);
    expect(shown()).toEqual([['second', 0]]);
    plan.undo.undo();
    expect(shown()).toEqual([['goal', 0], ['operational', 1], ['action', 2], ['second', 0]]);
    plan.undo.redo();
    expect(shown()).toEqual([['second', 0]]);
  });

  it('undoing what one added hides it, with what others wrote in it', () => {
    const id = plan.add('');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    (other.getMap<Y.Map<unknown>>('items').get(id)?.get('lead') as Y.Text).insert(0, 'Wijkdienst');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    plan.undo.undo();
    expect(plan.row(id)).toBeUndefined();
    plan.undo.redo();
    expect(plan.item(id)?.texts.lead).toBe('Wijkdienst');
  });
});

it('each step is undone by itself, though they follow at once', () => {
  plan.setValue(goal, 'unit', 'feiten');
  plan.setValue(goal, 'target', '12');
  plan.undo.undo();
  expect([plan.item(goal)?.values.unit, plan.item(goal)?.values.target]).toEqual(['feiten', '']);
});

it('rows and items stay the same objects until they change, so that only those are drawn again', () => {
  const [rows, first, other] = [plan.rows, plan.item(goal), plan.item(second)];
  plan.write(() => plan.text(goal, 'title@nl')?.insert(0, 'Minder'));
  expect([plan.rows === rows, plan.item(goal) === first, plan.item(second) === other]).toEqual([true, false, true]);
});

it('a circle that two moves made is opened for good by the next move, so that nothing jumps', () => {
  const items = doc.getMap<Y.Map<unknown>>('items');
  items.get(goal)?.set('parent', action);
  const cut = plan.rows.find((row) => row.isCut)?.id ?? '';
  expect([goal, operational, action]).toContain(cut);
  plan.move(second, cut);
  expect([plan.rows.some((row) => row.isCut), plan.row(cut)?.parent, plan.rows.length]).toEqual([false, '', 4]);
});
