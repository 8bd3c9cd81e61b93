import { expect, it, vi } from 'vitest';
import { eachWithHub } from './testing/eachWithHub';
import { place } from './testing/FakeHub';
import { openPage, settle, untilSave } from './testing/pages';

const given = eachWithHub();

async function twoPeople() {
  const anna = openPage(given.hub.connect('Anna').up());
  const bram = openPage(given.hub.connect('Bram', 'comment', 'role-comments').up());
  await untilSave(anna.provider, 'saved');
  await untilSave(bram.provider, 'readonly');
  return { anna, bram };
}

const seenBy = (page: Awaited<ReturnType<typeof twoPeople>>['anna'], id: number) => page.provider.awareness.getStates().get(id);

it('shows the carets of the others, readers included, with the name the service gives', async () => {
  const { anna, bram } = await twoPeople();
  bram.provider.awareness.setLocalStateField('cursor', { anchor: 1, head: 2 });
  bram.provider.awareness.setLocalStateField('user', { name: 'Somebody else' });
  await vi.advanceTimersByTimeAsync(100);
  expect(seenBy(anna, bram.provider.doc.clientID)).toMatchObject({ cursor: { anchor: 1, head: 2 }, user: { name: 'Bram' } });
  expect(bram.connection.presence.every((state) => !state?.includes('user'))).toBe(true);
});

it('sends the last of many movements, not all of them', async () => {
  const { anna } = await twoPeople();
  await vi.advanceTimersByTimeAsync(100);
  const before = anna.connection.presence.length;
  for (let at = 0; at < 100; at++) anna.provider.awareness.setLocalStateField('cursor', { anchor: at, head: at });
  await vi.advanceTimersByTimeAsync(100);
  expect(anna.connection.presence.length - before).toBe(1);
  expect(anna.connection.presence.at(-1)).toContain('99');
});

it('takes the carets of the others away when the connection is lost, and brings them back', async () => {
  const { anna, bram } = await twoPeople();
  bram.provider.awareness.setLocalStateField('cursor', { anchor: 1, head: 1 });
  await vi.advanceTimersByTimeAsync(100);
  anna.connection.down();
  expect(seenBy(anna, bram.provider.doc.clientID)).toBeUndefined();
  anna.connection.up();
  await untilSave(anna.provider, 'saved');
  await settle();
  expect(seenBy(anna, bram.provider.doc.clientID)).toMatchObject({ cursor: { anchor: 1 } });
});

it('comes back itself after a reconnect, as news', async () => {
  const { anna, bram } = await twoPeople();
  anna.provider.awareness.setLocalStateField('cursor', { anchor: 5, head: 5 });
  await vi.advanceTimersByTimeAsync(100);
  const clock = given.hub.carets.get(anna.provider.doc.clientID)?.clock ?? 0;
  anna.connection.down();
  given.hub.carets.clear();
  anna.connection.up();
  await untilSave(anna.provider, 'saved');
  await vi.advanceTimersByTimeAsync(100);
  expect(given.hub.carets.get(anna.provider.doc.clientID)?.clock).toBeGreaterThan(clock);
  expect(seenBy(bram, anna.provider.doc.clientID)).toMatchObject({ cursor: { anchor: 5 } });
});

it('leaves when the section is closed', async () => {
  const { anna, bram } = await twoPeople();
  await vi.advanceTimersByTimeAsync(100);
  anna.provider.destroy();
  expect(seenBy(bram, anna.provider.doc.clientID)).toBeUndefined();
  expect(anna.connection.closed).toBe(1);
});

it('shows somebody whose state cannot be read, without a caret', async () => {
  const { anna, bram } = await twoPeople();
  const { person } = bram.connection;
  anna.connection.tell('presenceChanged', place.document, place.section, [{ clientId: 7, clock: 1, state: '{broken', person }]);
  expect(seenBy(anna, 7)).toEqual({ user: person });
});
