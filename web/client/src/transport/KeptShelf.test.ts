import { expect, it, vi } from 'vitest';
import { eachWithHub } from './testing/eachWithHub';
import { gate, refuse } from './testing/FakeHub';
import { MemoryStore } from './testing/MemoryStore';
import { openPage, settle, textIn, type, untilSave } from './testing/pages';

const given = eachWithHub();

/** A page whose person wrote words that were refused. */
async function refusedPage(words: string, store = new MemoryStore()) {
  const anna = openPage(given.hub.connect('Anna').up(), store);
  await untilSave(anna.provider, 'saved');
  anna.connection.beforePush.push(refuse('forbidden', { reason: 'frozen' }));
  type(anna.provider, words);
  await untilSave(anna.provider, 'refused');
  await settle();
  return anna;
}

it('refused work is there again after the page was loaded anew, until it is let go', async () => {
  const { provider, store } = await refusedPage('my words');
  provider.destroy();
  const next = openPage(given.hub.connect('Anna').up(), store);
  await untilSave(next.provider, 'refused');
  expect(next.provider.state.kept).toMatchObject({ whole: 'my words', added: 'my words' });
  expect(next.provider.state.kept?.refusal.reason).toBe('frozen');
  next.provider.letGo();
  await untilSave(next.provider, 'saved');
  expect(store.kept.size).toBe(0);
  expect(textIn(given.hub.doc)).toBe('');
});

it('its updates leave the device only when its text is there', async () => {
  const store = new MemoryStore();
  const { step, open } = gate();
  store.beforeKeep = step;
  const { provider } = await refusedPage('my words', store);
  expect(store.rows.size).toBe(1);
  open();
  await vi.waitFor(() => expect(store.kept.size).toBe(1));
  expect(store.rows.size).toBe(0);
  provider.letGo();
  await vi.waitFor(() => expect(store.kept.size).toBe(0));
});

it('let go before its text is on the device, it does not come back', async () => {
  const store = new MemoryStore();
  const { step, open } = gate();
  store.beforeKeep = step;
  const { provider } = await refusedPage('my words', store);
  provider.letGo();
  open();
  await settle();
  expect(store.kept.size).toBe(0);
  expect(store.rows.size).toBe(0);
});

it('on a device without room the updates stay until it is let go', async () => {
  const store = new MemoryStore();
  store.beforeKeep = () => {
    store.isFull = true;
  };
  const { provider } = await refusedPage('my words', store);
  expect(store.rows.size).toBe(1);
  provider.letGo();
  await vi.waitFor(() => expect(store.rows.size).toBe(0));
});

it('what is refused while other work still waits to be copied goes below it', async () => {
  const { provider, store } = await refusedPage('first');
  provider.destroy();
  await store.add(await unsentUpdate(), 1);
  const connection = given.hub.connect('Anna', 'read', 'role-reads').up();
  const next = openPage(connection, store);
  await vi.waitFor(() => expect(next.provider.state.kept?.added).toBe('first\n\nsecond'));
  expect(store.kept.size).toBe(2);
  next.provider.letGo();
  await vi.waitFor(() => expect(store.kept.size).toBe(0));
});

/** What a page wrote that never reached the service. */
async function unsentUpdate(): Promise<Uint8Array> {
  const page = openPage(given.hub.connect('Anna').up());
  await untilSave(page.provider, 'saved');
  page.connection.down();
  type(page.provider, 'second');
  await settle();
  page.provider.destroy();
  const [row] = page.store.rows.values();
  return row?.update ?? expect.unreachable();
}
