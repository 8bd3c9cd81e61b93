import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeviceStore } from './DeviceStore';
import { PageLife } from './PageLife';
import { PlanningSession } from './PlanningSession';
import { eachWithHub } from './testing/eachWithHub';
import { FakeLocks } from './testing/FakeLocks';
import { place, type FakeConnection } from './testing/FakeHub';
import { settle, textIn, type, untilSave } from './testing/pages';

const given = eachWithHub();

let connection: FakeConnection;
let session: PlanningSession;
let guards: number;
let browser: FakeLocks;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  browser = new FakeLocks();
  guards = 0;
  vi.stubGlobal('window', { addEventListener: () => guards++, removeEventListener: () => guards-- });
  connection = given.hub.connect('Anna').up();
  session = openTab().session;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A tab of the browser; all of them use one connection of the fake hub, as none of these tests has two that write at once. */
function openTab() {
  const { locks, end } = browser.page();
  const device = new DeviceStore(new PageLife(locks));
  return { device, end, session: new PlanningSession('anna', 1, { connection, bulk: connection, device }) };
}

it('two users of a section share one provider, and it closes when both have left', async () => {
  const one = session.section(place.document, place.section);
  const two = session.section(place.document, place.section);
  expect(one.provider).toBe(two.provider);
  await untilSave(one.provider, 'saved');
  one.release();
  await vi.advanceTimersByTimeAsync(1000);
  expect(connection.closed).toBe(0);
  two.release();
  await vi.advanceTimersByTimeAsync(1000);
  expect(connection.closed).toBe(1);
});

it('a section that is left and entered again at once stays open', async () => {
  const one = session.section(place.document, place.section);
  await untilSave(one.provider, 'saved');
  one.release();
  const two = session.section(place.document, place.section);
  await vi.advanceTimersByTimeAsync(1000);
  expect(two.provider).toBe(one.provider);
  expect(connection.opened).toHaveLength(1);
});

it('a section that is left with unsent work stays until the service has it', async () => {
  const { provider, release } = session.section(place.document, place.section);
  await untilSave(provider, 'saved');
  connection.down();
  type(provider, 'left behind');
  release();
  await vi.advanceTimersByTimeAsync(1000);
  expect(session.hasUnsent).toBe(true);
  connection.up();
  await vi.waitFor(() => expect(connection.closed).toBe(1));
  expect(textIn(given.hub.doc)).toBe('left behind');
  expect(session.hasUnsent).toBe(false);
});

it('refused work is found by its document, also when nobody looks at the section', async () => {
  const { provider, release } = session.section(place.document, place.section);
  await untilSave(provider, 'saved');
  connection.down();
  type(provider, 'mine');
  release();
  connection.ability = 'read';
  const heard = vi.fn();
  session.watch(heard);
  connection.up();
  await vi.waitFor(() => expect(session.keptIn(place.document)).toHaveLength(1));
  expect(heard).toHaveBeenCalled();
  expect(session.keptIn('plan/2020-2025/5906')).toEqual([]);
  const [work] = session.keptIn(place.document);
  expect(work).toMatchObject({ section: place.section, kept: { added: 'mine' } });
  work?.letGo();
  expect(session.keptIn(place.document)).toEqual([]);
  expect(connection.closed).toBe(1);
});

it('after its end nothing is open and the browser does not ask', async () => {
  const { provider } = session.section(place.document, place.section);
  await untilSave(provider, 'saved');
  connection.down();
  type(provider, 'given up');
  session.end();
  expect(session.hasUnsent).toBe(false);
  expect(guards).toBe(0);
});

it('the browser asks before leaving only while something is unsent', async () => {
  const { provider } = session.section(place.document, place.section);
  await untilSave(provider, 'saved');
  expect(guards).toBe(0);
  connection.down();
  type(provider, 'x');
  expect(guards).toBe(1);
  connection.up();
  await untilSave(provider, 'saved');
  await settle();
  expect(guards).toBe(0);
});

/** A tab that was closed offline with unsent work. */
async function leaveBehind(words: string) {
  const gone = openTab();
  const { provider } = gone.session.section(place.document, place.section);
  await untilSave(provider, 'saved');
  connection.down();
  type(provider, words);
  await vi.waitFor(() => expect(provider.state.isOnDevice).toBe(true));
  gone.session.end();
  gone.end();
}

it('what a closed tab left is sent though nobody opens its section, and then the section is closed', async () => {
  await leaveBehind('left behind');
  connection.up();
  const closed = connection.closed;
  const { session: next, device } = openTab();
  await next.sendLeft();
  expect(textIn(given.hub.doc)).toBe('left behind');
  await vi.waitFor(() => expect(connection.closed).toBe(closed + 1));
  await vi.waitFor(async () => expect(await device.holds('anna')).toBe(false));
});

it('what a closed tab left and is refused now is found by its document', async () => {
  await leaveBehind('left behind');
  connection.ability = 'read';
  connection.reason = 'frozen';
  connection.up();
  const { session: next } = openTab();
  await next.sendLeft();
  expect(next.refusedIn).toEqual([place.document]);
  expect(next.keptIn(place.document)).toMatchObject([{ section: place.section, kept: { added: 'left behind' } }]);
});

it('what waits in all sections is counted, also what a closed tab left, and whether all of it is on the device', async () => {
  await leaveBehind('left behind');
  const { session: next } = openTab();
  expect(next.waiting).toEqual({ sections: 0, isOnDevice: true });
  void next.sendLeft();
  await vi.waitFor(() => expect(next.waiting).toEqual({ sections: 1, isOnDevice: true }));
  connection.up();
  await vi.waitFor(() => expect(next.waiting.sections).toBe(0));
  const { provider } = next.section(place.document, place.section);
  await untilSave(provider, 'saved');
  connection.down();
  type(provider, 'x');
  expect(next.waiting).toEqual({ sections: 1, isOnDevice: false });
  await vi.waitFor(() => expect(next.waiting.isOnDevice).toBe(true));
});
