// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { catalogQuery, type Catalog } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import { usePlan, type Plan } from './usePlan';

const cycles = [
  { id: '2022-2025', languages: ['nl', 'fr'], phenomena: [{ number: '3' }, { number: '15' }] },
  { id: '2026-2029', languages: ['nl', 'fr', 'de'], phenomena: [{ number: '3' }, { number: '16' }] },
];
const catalog = {
  zonalCycles: [
    { id: '2020-2025', terms: { national: '2022-2025' } },
    { id: '2026-2031', terms: { national: '2026-2029' } },
  ],
  nationalCycle: cycles[0],
  nationalCycles: cycles,
  zones: [{ key: '5345', languages: ['nl'], municipalities: [] }],
} as unknown as Catalog;

afterEach(() => vi.unstubAllGlobals());

function planOf(address: DocumentAddress): Plan | undefined {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const queries = new QueryClient();
  queries.setQueryData(catalogQuery.queryKey, catalog);
  let plan: Plan | undefined;
  const Page = () => {
    plan = usePlan(address, []);
    return null;
  };
  const root = createRoot(document.createElement('div'));
  act(() =>
    root.render(
      <QueryClientProvider client={queries}>
        <Page />
      </QueryClientProvider>,
    ),
  );
  act(() => root.unmount());
  return plan;
}

it('a national document is written in the languages of its own cycle, not in those of the one that lists show first', () => {
  expect(planOf({ kind: 'phenomenon', cycle: '2026-2029', name: '3' })?.languages).toEqual(['nl', 'fr', 'de']);
  expect(planOf({ kind: 'theme', cycle: '2022-2025', name: 'T1' })?.languages).toEqual(['nl', 'fr']);
});

it('a document deals with the phenomena of its own national cycle, and a plan with those of the cycle that it grafts onto', () => {
  const numbersOf = (address: DocumentAddress) => planOf(address)?.phenomena.map(({ number }) => number);
  expect(numbersOf({ kind: 'plan', cycle: '2020-2025', name: '5345' })).toEqual(['3', '15']);
  expect(numbersOf({ kind: 'plan', cycle: '2026-2031', name: '5345' })).toEqual(['3', '16']);
  expect(numbersOf({ kind: 'phenomenon', cycle: '2026-2029', name: '3' })).toEqual(['3', '16']);
});

it('a plan is written in the languages of its zone', () => {
  expect(planOf({ kind: 'plan', cycle: '2020-2025', name: '5345' })?.languages).toEqual(['nl']);
});
