import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { documentsQuery } from './catalog';
import { asPerson, meQuery } from './people';
import { session } from './session';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('an address for one person names them', () => {
  expect(asPerson('/sign-out', { id: 'a&b' })).toBe('/sign-out?as=a%26b');
  expect(asPerson('/api/it?version=2', { id: 'a&b' })).toBe('/api/it?version=2&as=a%26b');
  expect(asPerson('/sign-out', undefined)).toBe('/sign-out');
});

it("the documents are asked for as the person who is shown, whoever's cookie it is", async () => {
  const ask = vi.fn<typeof fetch>().mockResolvedValue(Response.json([]));
  vi.stubGlobal('fetch', ask);
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, { id: 'lotte', name: 'Lotte', organisation: 'PZ', organisationKind: 'zonal', grants: [] });
  await queries.query(documentsQuery);
  expect(ask.mock.calls[0]?.[0]).toBe('/api/documents?as=lotte');
});

it('a right that is given later is heard of by asking again, as the person who is shown', async () => {
  const lotte = { id: 'lotte', name: 'Lotte', organisation: 'PZ', organisationKind: 'zonal', grants: [] } as const;
  const ask = vi.fn<typeof fetch>().mockResolvedValue(Response.json({ ...lotte, grants: [{ role: 'zone-editor' }] }));
  vi.stubGlobal('fetch', ask);
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, lotte, { updatedAt: Date.now() - 60_000 });
  expect((await queries.query(meQuery)).grants).toHaveLength(1);
  expect(ask.mock.calls[0]?.[0]).toBe('/api/me?as=lotte');
});

it('an answer to nobody, where one person was asked for, ends the session of the page, and an answer to them or a new sign-in brings it back', async () => {
  const ask = vi.fn<typeof fetch>();
  vi.stubGlobal('fetch', ask);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const answer = (status: number, body: unknown = []) => ask.mockResolvedValueOnce(Response.json(body, { status }));
  const lotte = { id: 'lotte', name: 'Lotte', organisation: 'PZ', organisationKind: 'zonal', grants: [] } as const;
  queries.setQueryData(meQuery.queryKey, lotte);
  answer(401);
  await expect(queries.query(documentsQuery)).rejects.toThrow();
  expect(session.isThere).toBe(false);
  answer(200);
  await queries.query(documentsQuery);
  expect(session.isThere).toBe(true);
  answer(401);
  await expect(queries.query({ ...documentsQuery, staleTime: 0 })).rejects.toThrow();
  queries.removeQueries({ queryKey: meQuery.queryKey });
  answer(200, lotte);
  await queries.query(meQuery);
  expect(session.isThere).toBe(true);
});
