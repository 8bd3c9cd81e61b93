// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { meQuery, type Person } from '../../shared/api';
import { DecisionLog } from './DecisionLog';

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

function open(role: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(meQuery.queryKey, { id: 'ann', name: 'Ann', organisation: '', organisationKind: 'federal', grants: [{ role }] } as unknown as Person);
  act(() =>
    root.render(
      <QueryClientProvider client={queries}>
        <DecisionLog address={{ kind: 'plan', cycle: '2020-2025', name: '5345' }} />
      </QueryClientProvider>,
    ),
  );
  return place.querySelector('a')?.getAttribute('href') ?? null;
}

it('the page of a plan leads an administrator to the log of its decisions', () => {
  expect(open('administrator')).toContain('/api/audit/plan/2020-2025/5345');
});

it('nobody else is offered it', () => {
  expect(open('zone-chief')).toBeNull();
});
