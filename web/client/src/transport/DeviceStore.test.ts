import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeviceStore } from './DeviceStore';
import { PageLife } from './PageLife';
import { Refusal } from './Refusal';
import { FakeLocks } from './testing/FakeLocks';
import type { UnsentStore } from './UnsentStore';

let browser: FakeLocks;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  browser = new FakeLocks();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page of the browser that a person has open. */
function openTab() {
  const { locks, end } = browser.page();
  const device = new DeviceStore(new PageLife(locks));
  return { device, end, of: (person: string, section = 'scan/context@nl') => device.for(person, 'plan/2020-2025/5345', section) };
}

const left = async (store: UnsentStore) => (await store.load()).updates.map((row) => [...row.update]);

it('gives back what was added, in order, until it is removed', async () => {
  const anna = openTab().of('anna');
  const first = await anna.add(new Uint8Array([1]), 3);
  await anna.add(new Uint8Array([2]), 3);
  expect(await left(anna)).toEqual([[1], [2]]);
  await anna.remove([first ?? -1]);
  expect((await anna.load()).updates).toMatchObject([{ update: new Uint8Array([2]), generation: 3 }]);
});

it('keeps people and sections apart', async () => {
  const tab = openTab();
  await tab.of('anna').add(new Uint8Array([1]), 1);
  expect(await left(tab.of('bram'))).toEqual([]);
  expect(await left(tab.of('anna', 'scan/context@fr'))).toEqual([]);
});

it('says so when the device cannot store', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  const closed = openTab().of('anna');
  expect(await closed.add(new Uint8Array([1]), 1)).toBeNull();
  expect(await closed.load()).toEqual({ updates: [], kept: [] });
});

it('does not stand in the way of whoever deletes the database, and goes on afterwards', async () => {
  const store = openTab().of('anna');
  await store.add(new Uint8Array([1]), 1);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nvp-unsent');
    request.onsuccess = () => resolve();
    request.onblocked = () => reject(new Error('blocked'));
  });
  expect(await left(store)).toEqual([]);
  expect(await store.add(new Uint8Array([2]), 1)).not.toBeNull();
});

it('leaves to a living tab what is its own, and takes over what an ended one left', async () => {
  const one = openTab();
  await one.of('anna').add(new Uint8Array([1]), 1);
  const two = openTab();
  expect(await left(two.of('anna'))).toEqual([]);
  one.end();
  expect(await left(two.of('anna'))).toEqual([[1]]);
  expect(await left(openTab().of('anna'))).toEqual([]); // it is the second one's now
});

it('on a full device what an ended tab left is found all the same, and can be removed', async () => {
  const one = openTab();
  await one.of('anna').add(new Uint8Array([1]), 1);
  await one.of('anna').add(new Uint8Array([2]), 1);
  one.end();
  vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const two = openTab().of('anna');
  const found = (await two.load()).updates;
  expect(found.map(({ update }) => [...update])).toEqual([[1], [2]]);
  await two.remove([found[0]?.key ?? -1]);
  vi.restoreAllMocks();
  expect(await left(two)).toEqual([[2]]);
});

it('a page that is loaded anew finds what its predecessor left, although that one ends a moment later', async () => {
  const before = openTab();
  await before.of('anna').add(new Uint8Array([1]), 1);
  const loading = left(openTab().of('anna'));
  setTimeout(before.end, 50);
  expect(await loading).toEqual([[1]]);
});

it('of two tabs that open at once only one takes over what an ended one left', async () => {
  const gone = openTab();
  await gone.of('anna').add(new Uint8Array([1]), 1);
  gone.end();
  const taken = await Promise.all([openTab(), openTab(), openTab()].map((tab) => left(tab.of('anna'))));
  expect(taken.flat()).toEqual([[1]]);
});

it('without locks takes everything, as nobody can tell who lives', async () => {
  await openTab().of('anna').add(new Uint8Array([1]), 1);
  const old = new DeviceStore(new PageLife(null)).for('anna', 'plan/2020-2025/5345', 'scan/context@nl');
  expect(await left(old)).toEqual([[1]]);
});

it('brings along what the first version of the store holds', async () => {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('nvp-unsent', 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('updates', { autoIncrement: true });
      store.createIndex('section', 'scope');
      store.add({ scope: JSON.stringify(['anna', 'plan/2020-2025/5345', 'scan/context@nl']), generation: 2, update: new Uint8Array([7]) });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('no storage'));
  });
  expect((await openTab().of('anna').load()).updates).toMatchObject([{ update: new Uint8Array([7]), generation: 2 }]);
});

it('signing out removes what the person has on the device, in all tabs, and nothing of anybody else', async () => {
  const [one, two] = [openTab(), openTab()];
  await one.of('anna').add(new Uint8Array([1]), 1);
  await two.of('anna', 'scan/context@fr').add(new Uint8Array([2]), 1);
  await one.of('ann').add(new Uint8Array([3]), 1);
  await two.of('bram').add(new Uint8Array([4]), 1);
  expect(await two.device.holds('anna')).toBe(true);
  await one.device.forget('anna');
  expect(await two.device.holds('anna')).toBe(false);
  one.end();
  two.end();
  const next = openTab();
  expect(await left(next.of('anna'))).toEqual([]);
  expect(await left(next.of('anna', 'scan/context@fr'))).toEqual([]);
  expect(await left(next.of('ann'))).toEqual([[3]]);
  expect(await left(next.of('bram'))).toEqual([[4]]);
});

it('another tab hears of the signing out and stores nothing more of that person until they are back', async () => {
  const [one, two] = [openTab(), openTab()];
  const anna = two.of('anna');
  const heard = vi.fn();
  anna.whenForgotten(heard);
  two.of('bram').whenForgotten(() => expect.unreachable());
  await one.device.forget('anna');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  expect(await anna.add(new Uint8Array([1]), 1)).toBeNull();
  expect(await two.of('bram').add(new Uint8Array([2]), 1)).not.toBeNull();
  two.device.welcome('anna');
  expect(await anna.add(new Uint8Array([3]), 1)).not.toBeNull();
});

it('holds the text of refused work in place of its updates, and gives it to one page only', async () => {
  const one = openTab();
  const key = await one.of('anna').add(new Uint8Array([1]), 1);
  const work = { refusal: new Refusal('forbidden', { reason: 'frozen' }), whole: 'all of it', added: 'it' };
  await one.of('anna').keep(work, [key ?? -1]);
  expect(await openTab().of('anna').load()).toEqual({ updates: [], kept: [] });
  one.end();
  const two = openTab();
  const { updates, kept } = await two.of('anna').load();
  expect(updates).toEqual([]);
  expect(kept).toMatchObject([{ work: { whole: 'all of it', added: 'it' } }]);
  expect(kept[0]?.work.refusal.reason).toBe('frozen');
  expect(await two.device.holds('anna')).toBe(true);
  await two.of('anna').letGo(kept.map((row) => row.key));
  expect(await two.device.holds('anna')).toBe(false);
});

it('knows in which sections ended pages have left something of a person', async () => {
  const [gone, living, own] = [openTab(), openTab(), openTab()];
  await gone.of('anna').add(new Uint8Array([1]), 1);
  await gone.of('anna').add(new Uint8Array([2]), 1);
  await gone.of('bram', 'scan/context@fr').add(new Uint8Array([3]), 1);
  await gone.of('anna', 'picture@nl').keep({ refusal: new Refusal('malformed'), whole: 'x', added: 'x' }, []);
  await living.of('anna', 'scan/capacity@nl').add(new Uint8Array([4]), 1);
  gone.end();
  const sections = (await own.device.leftBy('anna')).map(({ document, section }) => `${document} ${section}`);
  expect(sections).toEqual(['plan/2020-2025/5345 scan/context@nl', 'plan/2020-2025/5345 picture@nl']);
});
