import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HttpUpdates } from './HttpUpdates';
import { Refusal } from './Refusal';

const ask = vi.fn<typeof fetch>();
const signedOut = vi.fn();
const updates = new HttpUpdates('zone editor', 3, signedOut);
const place = ['plan/2020-2025/5345', 'scan/context@nl'] as const;

beforeEach(() => {
  vi.stubGlobal('fetch', ask);
});

afterEach(() => {
  vi.unstubAllGlobals();
  ask.mockReset();
  signedOut.mockReset();
});

const asked = (): URL => new URL(ask.mock.calls[0]?.[0] as string, 'http://nvp.test');

it('names the section, what is there already, and whom it is for', async () => {
  ask.mockResolvedValue(new Response(new Uint8Array([1, 2]), { headers: { 'Nvp-Sequence': '7', 'Nvp-Generation': '2' } }));
  expect(await updates.fetch(...place, new Uint8Array([0xfb, 0xff]))).toEqual({ update: new Uint8Array([1, 2]), sequence: 7, generation: 2 });
  expect(asked().pathname).toBe('/api/sections/plan%2F2020-2025%2F5345/scan%2Fcontext%40nl/updates');
  expect(Object.fromEntries(asked().searchParams)).toEqual({ stateVector: '-_8', as: 'zone editor' });
});

it('a state vector of many people has an address too', async () => {
  ask.mockResolvedValue(new Response(new Uint8Array()));
  await updates.fetch(...place, new Uint8Array(1_000_000));
  expect(asked().searchParams.get('stateVector')?.length).toBeGreaterThan(1_300_000);
});

it('pushes for one person, in a generation and schema, and reads what is missing', async () => {
  ask.mockResolvedValue(Response.json({ sequence: 0, missing: '+/8=' }));
  expect(await updates.push(...place, 5, new Uint8Array([1]))).toEqual({ sequence: 0, missing: new Uint8Array([0xfb, 0xff]) });
  expect(Object.fromEntries(asked().searchParams)).toEqual({ generation: '5', schema: '3', as: 'zone editor' });
});

it('tells when the person is not signed in any more, and says nothing about the update', async () => {
  ask.mockResolvedValue(new Response(null, { status: 401 }));
  await expect(updates.push(...place, 1, new Uint8Array([1]))).rejects.not.toBeInstanceOf(Refusal);
  expect(signedOut).toHaveBeenCalledOnce();
});

it('a refusal is one, and nobody is signed out by it', async () => {
  ask.mockResolvedValue(Response.json({ code: 'forbidden', reason: 'frozen' }, { status: 403 }));
  await expect(updates.push(...place, 1, new Uint8Array([1]))).rejects.toMatchObject({ code: 'forbidden', reason: 'frozen' });
  expect(signedOut).not.toHaveBeenCalled();
});
