// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { useObjections } from './standingQuery';

const address = { kind: 'plan', cycle: '2020-2025', name: '5345' } as const;

function Page({ objections }: { readonly objections: string | undefined }) {
  useObjections(address, objections);
  return null;
}

afterEach(() => vi.unstubAllGlobals());

it('the standing is asked for again when an objection was raised or lifted, and not when the first ones become known', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const queries = new QueryClient();
  const asked = vi.spyOn(queries, 'invalidateQueries');
  const root = createRoot(document.createElement('div'));
  const show = (objections: string | undefined) => act(() => root.render(<QueryClientProvider client={queries}><Page objections={objections} /></QueryClientProvider>)); // prettier-ignore
  for (const objections of [undefined, 'a', 'a']) show(objections);
  expect(asked).not.toHaveBeenCalled();
  show('a b');
  show('');
  expect(asked).toHaveBeenCalledTimes(2);
  act(() => root.unmount());
});
