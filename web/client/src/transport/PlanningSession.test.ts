import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeviceStore } from './DeviceStore';
import { PlanningSession } from './PlanningSession';
import { FakeHub, place, type FakeConnection } from './testing/FakeHub';
import { settle, textIn, type, untilSave } from './testing/pages';

let hub: FakeHub;
let connection: FakeConnection;
let session: PlanningSession;
let guards: number;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 50 });
  guards = 0;
  vi.stubGlobal('window', { addEventListener: () => guards++, removeEventListener: () => guards-- });
  hub = new FakeHub();
  connection = hub.connect('Anna').up();
  session = new PlanningSession('anna', 1, { connection, bulk: connection, device: new DeviceStore() });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

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
  expect(textIn(hub.doc)).toBe('left behind');
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
