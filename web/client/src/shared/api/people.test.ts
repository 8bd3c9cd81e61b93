import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { documentsQuery } from './catalog';
import { asPerson, meQuery } from './people';

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
