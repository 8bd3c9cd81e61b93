import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { DeviceStore } from './DeviceStore';

const device = new DeviceStore();
const anna = device.for('anna', 'plan/2020-2025/5345', 'scan/context@nl');

afterEach(async () => {
  await device.clear();
  vi.unstubAllGlobals();
});

it('gives back what was added, in order, until it is removed', async () => {
  const first = await anna.add(new Uint8Array([1]), 3);
  await anna.add(new Uint8Array([2]), 3);
  expect((await anna.load()).map((row) => [...row.update])).toEqual([[1], [2]]);
  await anna.remove([first ?? -1]);
  expect(await anna.load()).toMatchObject([{ update: new Uint8Array([2]), generation: 3 }]);
});

it('keeps people and sections apart', async () => {
  await anna.add(new Uint8Array([1]), 1);
  expect(await device.for('bram', 'plan/2020-2025/5345', 'scan/context@nl').load()).toEqual([]);
  expect(await device.for('anna', 'plan/2020-2025/5345', 'scan/context@fr').load()).toEqual([]);
});

it('holds nothing after it is cleared', async () => {
  await anna.add(new Uint8Array([1]), 1);
  await device.clear();
  expect(await anna.load()).toEqual([]);
});

it('says so when the device cannot store', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  const closed = new DeviceStore().for('anna', 'plan/1/2', 'picture@nl');
  expect(await closed.add(new Uint8Array([1]), 1)).toBeNull();
  expect(await closed.load()).toEqual([]);
});

it('does not stand in the way of signing out, and goes on afterwards', async () => {
  const store = new DeviceStore().for('anna', 'plan/1/2', 'picture@nl');
  await store.add(new Uint8Array([1]), 1);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nvp-unsent');
    request.onsuccess = () => resolve();
    request.onblocked = () => reject(new Error('blocked'));
  });
  expect(await store.load()).toEqual([]);
  expect(await store.add(new Uint8Array([2]), 1)).not.toBeNull();
});
