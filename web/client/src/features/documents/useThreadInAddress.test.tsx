// @vitest-environment jsdom
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider, useSearch } from '@tanstack/react-router';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { documentSearchOf, type DocumentSearch } from '../../shared/catalog';
import { CommentDesk } from '../comments';
import { useThreadInAddress } from './useThreadInAddress';

let root: Root;
let desk: CommentDesk;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('scrollTo', () => undefined);
  root = createRoot(document.createElement('div'));
  desk = new CommentDesk('mission@nl');
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

function Page() {
  useThreadInAddress(desk, useSearch({ strict: false, select: ({ thread }: DocumentSearch) => thread ?? null }));
  return null;
}

async function open(address: string) {
  const routeTree = createRootRoute({ validateSearch: documentSearchOf, component: Page });
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [address] }), defaultNotFoundComponent: () => null });
  await act(async () => {
    root.render(<RouterProvider router={router as never} />);
    await router.load();
  });
  return router;
}

const select = (thread: string) => act(() => Promise.resolve(desk.select(thread)));

it('a selected thread is put into the address, beside what else it says', async () => {
  const { history } = await open('/?remarks=mine&thread=z');
  await select('a');
  expect(history.location.search).toBe('?remarks=mine&thread=a');
  expect(history.length).toBe(1);
});

it('what else changes on the desk leads nowhere', async () => {
  const router = await open('/?thread=z');
  await select('a');
  const led = vi.spyOn(router, 'navigate');
  await act(() => Promise.resolve(desk.placed(new Map())));
  expect(led).not.toHaveBeenCalled();
});

it('whoever follows a link to another thread is not brought back', async () => {
  const router = await open('/?thread=a');
  await select('a');
  await act(() => router.navigate({ to: '.', search: { thread: 'b' } }));
  const led = vi.spyOn(router, 'navigate');
  await select('b');
  expect(led).not.toHaveBeenCalled();
  expect(router.history.location.search).toBe('?thread=b');
});
