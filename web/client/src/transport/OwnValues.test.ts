import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { eachWithHub } from './testing/eachWithHub';
import { gate } from './testing/FakeHub';
import { openPage, settle, untilSave } from './testing/pages';
import type { SectionProvider } from './SectionProvider';

const given = eachWithHub();

const rowIn = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('items').get('row') ?? expect.unreachable();
const valueIn = (doc: Y.Doc, cell = 'end') => rowIn(doc).get(cell);
const outrunOf = ({ ownValues }: SectionProvider) => ownValues.outrun.map(({ row, cell, mine }) => `${row} ${cell} ${mine}`);

/** Two pages of a section with one row. The first one has the higher client id, or the lower one. */
async function twoPages(isHigher = true) {
  given.hub.doc.clientID = 1;
  given.hub.doc.getMap('items').set('row', new Y.Map(['end', 'start', 'unit'].map((cell) => [cell, ''])));
  const lotte = openPage(given.hub.connect('Lotte'));
  const karel = openPage(given.hub.connect('Karel'));
  [lotte.provider.doc.clientID, karel.provider.doc.clientID] = isHigher ? [2002, 2001] : [2001, 2002];
  for (const { connection } of [lotte, karel]) {
    connection.up();
    await settle();
  }
  const everywhere = (cell?: string) => [lotte.provider.doc, karel.provider.doc, given.hub.doc].map((doc) => valueIn(doc, cell));
  return { lotte, karel, everywhere };
}

const set = ({ provider }: { provider: SectionProvider }, value: string, cell = 'end') => void rowIn(provider.doc).set(cell, value);

it.each([true, false])('a slower connection overwrites nothing, and its person is told (its client id is the higher one: %s)', async (isHigher) => {
  const { lotte, karel, everywhere } = await twoPages(isHigher);
  lotte.connection.down();
  set(lotte, '2026-06-30');
  set(lotte, '2026-07-01');
  set(karel, '2026-12-31');
  await untilSave(karel.provider, 'saved');
  const seen: unknown[] = [];
  karel.provider.doc.on('update', () => seen.push(valueIn(karel.provider.doc)));
  lotte.connection.up();
  await untilSave(lotte.provider, 'saved');
  await settle();
  expect([everywhere(), outrunOf(lotte.provider), outrunOf(karel.provider)]).toEqual([Array(3).fill('2026-12-31'), ['row end 2026-07-01'], []]);
  expect(new Set(seen)).toEqual(new Set(['2026-12-31']));
});

it.each([true, false])('nor does what an ended page left on the device (higher: %s)', async (isHigher) => {
  const { lotte, karel, everywhere } = await twoPages(isHigher);
  lotte.connection.down();
  set(lotte, '2026-06-30');
  await settle();
  lotte.provider.destroy();
  set(karel, '2026-12-31');
  await untilSave(karel.provider, 'saved');
  // The page that found it never had the section open: its row came from nowhere but the service.
  const next = openPage(given.hub.connect('Lotte').up(), lotte.store);
  await untilSave(next.provider, 'saved');
  expect([everywhere().slice(1), valueIn(next.provider.doc)]).toEqual([['2026-12-31', '2026-12-31'], '2026-12-31']);
  expect(outrunOf(next.provider)).toEqual(['row end 2026-06-30']);
});

it.each([true, false])('of two that set a value at once the one that the service took first stands (higher: %s)', async (isHigher) => {
  const { lotte, karel, everywhere } = await twoPages(isHigher);
  const { step, open } = gate();
  lotte.connection.beforePush.push(step);
  set(lotte, '2026-06-30');
  set(karel, '2026-12-31');
  await untilSave(karel.provider, 'saved');
  open();
  await untilSave(lotte.provider, 'saved');
  await settle();
  expect([everywhere(), outrunOf(lotte.provider)]).toEqual([Array(3).fill('2026-12-31'), ['row end 2026-06-30']]);
});

it('also when its value is heard only after the answer to the own one', async () => {
  const { lotte, karel, everywhere } = await twoPages();
  const late: Parameters<typeof lotte.connection.tellUpdated>[] = [];
  const tell = lotte.connection.tellUpdated.bind(lotte.connection);
  lotte.connection.tellUpdated = (...update) => void late.push(update);
  set(karel, '2026-12-31');
  await untilSave(karel.provider, 'saved');
  set(lotte, '2026-06-30');
  await untilSave(lotte.provider, 'saved');
  late.splice(0).forEach((update) => tell(...update));
  lotte.connection.tellUpdated = tell;
  await untilSave(lotte.provider, 'saved');
  await settle();
  expect([everywhere(), outrunOf(lotte.provider)]).toEqual([Array(3).fill('2026-12-31'), ['row end 2026-06-30']]);
});

it('who sets a value over one that they saw is asked nothing, and neither is the other', async () => {
  const { lotte, karel, everywhere } = await twoPages();
  set(lotte, '2026-06-30');
  await untilSave(lotte.provider, 'saved');
  await settle();
  set(karel, '2026-12-31');
  await untilSave(karel.provider, 'saved');
  await settle();
  expect([everywhere(), outrunOf(lotte.provider), outrunOf(karel.provider)]).toEqual([Array(3).fill('2026-12-31'), [], []]);
});

it('whoever set the same, another cell, or the place of a row is asked nothing', async () => {
  const { lotte, karel, everywhere } = await twoPages();
  lotte.connection.down();
  set(lotte, '2026-12-31');
  set(lotte, '2026-01-01', 'start');
  set(lotte, 'a', 'position');
  set(karel, '2026-12-31');
  set(karel, 'b', 'position');
  await untilSave(karel.provider, 'saved');
  lotte.connection.up();
  await untilSave(lotte.provider, 'saved');
  await settle();
  expect([everywhere(), everywhere('start'), outrunOf(lotte.provider)]).toEqual([Array(3).fill('2026-12-31'), Array(3).fill('2026-01-01'), []]);
});

it('a question is forgotten when its person sets a value again', async () => {
  const { lotte, karel, everywhere } = await twoPages();
  lotte.connection.down();
  set(lotte, '2026-06-30');
  set(karel, '2026-12-31');
  await untilSave(karel.provider, 'saved');
  lotte.connection.up();
  await untilSave(lotte.provider, 'saved');
  set(lotte, '2026-06-30');
  await untilSave(lotte.provider, 'saved');
  await settle();
  expect([everywhere(), outrunOf(lotte.provider), outrunOf(karel.provider)]).toEqual([Array(3).fill('2026-06-30'), [], []]);
});

it.each(Array.from({ length: 24 }, (_, seed) => seed))('whatever two set while they are away, what the service had stands and every other word is offered back: seed %i', async (seed) => {
  const { lotte, karel, everywhere } = await twoPages(seed % 2 === 0);
  const draw = drawFrom(seed);
  const cells = ['end', 'start', 'unit'];
  for (let round = 0; round < 4; round++) {
    const pages = draw(2) === 0 ? [lotte, karel] : [karel, lotte];
    const wished = pages.map(() => new Map<string, string>());
    for (const { connection } of pages) connection.down();
    for (let write = 0; write < 6; write++) {
      const who = draw(2);
      const [cell, value] = [cells[draw(3)] ?? '', `${round} ${write}`];
      wished[who]?.set(cell, value);
      set(pages[who] ?? lotte, value, cell);
    }
    for (const { connection, provider } of pages) {
      connection.up();
      await settle();
      expect(provider.state.save).toBe('saved');
    }
    const [first, second] = wished;
    for (const [cell, value] of [...(second ?? []), ...(first ?? [])]) {
      const stands = first?.get(cell) ?? second?.get(cell);
      expect(everywhere(cell), `${round} ${cell}`).toEqual(Array(3).fill(stands));
      const isOffered = value !== stands;
      const slower = pages[1]?.provider ?? expect.unreachable();
      if (isOffered) expect(outrunOf(slower)).toContain(`row ${cell} ${value}`);
    }
    expect(outrunOf(pages[0]?.provider ?? lotte.provider).filter((each) => each.includes(` ${round} `))).toEqual([]);
  }
});

/** Chance that comes again: xorshift32. */
function drawFrom(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
