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
const catalog = { shownFirst: '2020-2025', zonalCycles: [{ id: '2020-2025' }, { id: '2026-2031' }], zones: [zone] } as unknown as Catalog;

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

async function open(address: string, isAwaited = false) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(catalogQuery.queryKey, catalog);
  queries.setQueryData(overviewQuery('2020-2025').queryKey, plans('2020-2025', 'not-retained'));
  queries.setQueryData(overviewQuery('2026-2031').queryKey, plans('2026-2031', 'priority').map((plan) => ({ ...plan, isAwaited })));
  const routeTree = createRootRoute({ validateSearch: documentSearchOf, component: () => <RetainedZones number="3" /> });
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
  await open('/?cycle=2026-2031', true);
  expect(place.querySelector('[data-level] strong')).toBeNull();
  expect(place.querySelector('[role=status]')?.textContent).toContain('awaited');
});
