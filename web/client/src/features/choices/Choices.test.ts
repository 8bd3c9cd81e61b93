import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { structuredSchema } from '../../shared/cells/structuredSchema';
import { Choices, levels } from './Choices';

/** As the service seeds it, on two pages. */
function twoPages() {
  const seeded = new Y.Doc();
  for (const number of ['T1', '1', '2']) {
    const reasons = (['nl', 'fr'] as const).map((language) => [`reasons@${language}`, new Y.Text()] as const);
    seeded.getMap('choices').set(number, new Y.Map<unknown>([['level', ''], ...reasons]));
  }
  const page = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(seeded));
    return { doc, choices: new Choices(doc, ['nl', 'fr']) };
  };
  const [lotte, karel] = [page(), page()];
  const exchange = () => {
    Y.applyUpdate(lotte.doc, Y.encodeStateAsUpdate(karel.doc));
    Y.applyUpdate(karel.doc, Y.encodeStateAsUpdate(lotte.doc));
  };
  return { lotte: lotte.choices, karel: karel.choices, karelDoc: karel.doc, exchange };
}

it('two who choose and give reasons at once keep both words and one level', () => {
  const { lotte, karel, exchange } = twoPages();
  lotte.choose('1', 'priority');
  karel.choose('1', 'regular-work');
  lotte.write(() => lotte.reasons('1', 'nl')?.insert(0, 'Veel klachten. '));
  karel.write(() => karel.reasons('1', 'nl')?.insert(0, 'Weinig cijfers. '));
  exchange();
  expect(karel.choice('1')).toEqual(lotte.choice('1'));
  expect(['priority', 'regular-work']).toContain(lotte.choice('1')?.level);
  expect(lotte.choice('1')?.reasons.nl).toContain('Veel klachten. ');
  expect(lotte.choice('1')?.reasons.nl).toContain('Weinig cijfers. ');
});

it('counts each level, and what is still open', () => {
  const { lotte, karel, exchange } = twoPages();
  lotte.choose('T1', 'attention-point');
  karel.choose('2', 'not-retained');
  exchange();
  expect(lotte.counts).toEqual({ priority: 0, 'attention-point': 1, 'regular-work': 0, 'not-retained': 1, open: 1 });
});

it("undoing takes back one's own choice, not another's", () => {
  const { lotte, karel, exchange } = twoPages();
  lotte.choose('1', 'priority');
  karel.choose('2', 'priority');
  exchange();
  lotte.undo.undo();
  exchange();
  expect([karel.choice('1')?.level, karel.choice('2')?.level]).toEqual(['', 'priority']);
});

it('a choice stays the same object until it changes, so that only its row is drawn again', () => {
  const { lotte } = twoPages();
  const before = [lotte.choice('1'), lotte.choice('2')];
  lotte.choose('1', 'priority');
  expect([lotte.choice('1') === before[0], lotte.choice('2') === before[1]]).toEqual([false, true]);
});

it('what is not a level counts as not chosen', () => {
  const { karel, karelDoc } = twoPages();
  karelDoc.getMap<Y.Map<unknown>>('choices').get('1')?.set('level', 'urgent');
  expect(karel.choice('1')?.level).toBe('');
});

it('a number the service has not seeded is left alone', () => {
  const { lotte } = twoPages();
  lotte.choose('99', 'priority');
  expect(lotte.choice('99')).toBeUndefined();
});

it('the levels are those of the service', () => {
  expect(['', ...levels]).toEqual(structuredSchema.choices.cells.level.values);
});

it('a choice is untouched until somebody changes its level or its reasons; one that says nothing is not marked', () => {
  const seeded = new Y.Doc();
  seeded.clientID = 1;
  for (const [number, level] of [['1', 'priority'], ['2', 'priority'], ['3', 'priority'], ['4', '']] as const) {
    seeded.getMap('choices').set(number, new Y.Map<unknown>([['level', level], ['reasons@nl', new Y.Text('Zo was het.')]]));
  }
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seeded));
  const choices = new Choices(doc, ['nl']);
  choices.choose('2', 'regular-work');
  choices.reasons('3', 'nl')?.delete(0, 3);
  expect(['1', '2', '3', '4', '9'].map((number) => choices.isUntouched(number))).toEqual([true, false, false, false, false]);
});
