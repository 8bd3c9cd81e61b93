// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { catalogQuery, overviewQuery, type Catalog, type PlanOverview } from '../../shared/api';
import { documentSearchOf } from '../../shared/catalog';
import { RetainedZones } from './RetainedZones';

const zone = { key: '5345', code: '5345', nameNl: 'PZ Antwerpen', nameFr: 'PZ Antwerpen', judicialDistrict: 'Antwerpen', province: 'Antwerpen', languages: ['nl'] };
const cycleOf = (id: string, national: string) => ({ id, terms: { national } });
const catalog = { nationalCycles: [], shownFirst: '2020-2025', zonalCycles: [cycleOf('2020-2025', '2022-2025'), cycleOf('2026-2031', '2022-2025'), cycleOf('2032-2037', '2026-2029')], zones: [zone] } as unknown as Catalog;

const plans = (cycle: string, level: 'priority' | 'not-retained'): PlanOverview[] => [
  {
    document: `plan/${cycle}/5345`,
    public: { stage: 'in-force', inForceUntil: null, due: null, successor: null, mergedFrom: null, choices: { 3: level } },
    working: null,
    isAwaited: false,
  },
];

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('scrollTo', () => undefined);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

async function open(address: string, { isAwaited = false, national = '2022-2025' } = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(catalogQuery.queryKey, catalog);
  queries.setQueryData(overviewQuery('2020-2025').queryKey, plans('2020-2025', 'not-retained'));
  queries.setQueryData(overviewQuery('2026-2031').queryKey, plans('2026-2031', 'priority').map((plan) => ({ ...plan, isAwaited })));
  queries.setQueryData(overviewQuery('2032-2037').queryKey, plans('2032-2037', 'priority'));
  const sheet = { kind: 'phenomenon', cycle: national, name: '3' } as const;
  const routeTree = createRootRoute({ validateSearch: documentSearchOf, component: () => <RetainedZones address={sheet} /> });
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [address] }), defaultNotFoundComponent: () => null });
  await act(async () => {
    root.render(
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>,
    );
    await router.load();
  });
  return router;
}

const links = () => [...place.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));

it('a phenomenon shows the zones of the cycle that its address asks for', async () => {
  await open('/?cycle=2026-2031');
  expect(links()).toEqual(['/plans/2026-2031/5345']);
});

it('without one it shows the cycle that is shown first, and another that is chosen stands in the address', async () => {
  const router = await open('/?remarks=mine');
  expect(links()).toEqual([]);
  const choice = [...place.querySelectorAll('select')].find((each) => each.value === '2020-2025');
  await act(async () => {
    if (choice) choice.value = '2026-2031';
    choice?.dispatchEvent(new Event('change', { bubbles: true }));
    await router.load();
  });
  expect(links()).toEqual(['/plans/2026-2031/5345']);
  expect(router.state.location.search).toEqual({ remarks: 'mine', cycle: '2026-2031' });
});

it('while plans are still awaited no number stands for what there is', async () => {
  await open('/?cycle=2026-2031', { isAwaited: true });
  expect(place.querySelector('[data-level] strong')).toBeNull();
  expect(place.querySelector('[role=status]')?.textContent).toContain('awaited');
});

const offered = () => [...place.querySelectorAll('option')].map(({ value }) => value).filter((value) => /^\d/.test(value));

it('only zonal cycles that graft onto the national cycle of the sheet are offered, and one of them is shown', async () => {
  await open('/', { national: '2026-2029' });
  expect(offered()).toEqual(['2032-2037']);
  expect(links()).toEqual(['/plans/2032-2037/5345']);
});

it('an address that asks for a cycle which grafts onto another is answered with one that does', async () => {
  await open('/?cycle=2032-2037');
  expect(offered()).toEqual(['2020-2025', '2026-2031']);
  expect(links()).toEqual([]);
});

it('a national cycle that no zonal cycle grafts onto says so', async () => {
  await open('/', { national: '2030-2033' });
  expect(offered()).toEqual([]);
  expect(place.textContent).toContain('noCycle');
});
