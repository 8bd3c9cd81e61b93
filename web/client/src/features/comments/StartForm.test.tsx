// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { meQuery } from '../../shared/api';
import type { WhenSaved } from './model/commentQueries';
import { starts, type StartDraft } from './model/drafts';
import { StartForm } from './StartForm';

const words = { text: 'vijf ploegen', first: new Uint8Array(), last: new Uint8Array(), stateVector: new Uint8Array() };
const draft: StartDraft = { text: 'Zes?', mentions: [], sent: null, words, row: null, isOnRow: false, kind: 'remark', audience: 'plan', replacement: '' };

let place: HTMLElement;
let root: Root;
let posts: number;
let cancelled: number;
/** The text is never saved. */
let waits: WhenSaved;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  [posts, cancelled] = [0, 0];
  vi.stubGlobal('fetch', () => {
    posts += 1;
    return Promise.resolve(Response.json({ view: null, missing: 'AA==', people: null }));
  });
  waits = (until) => new Promise((_, reject) => until.addEventListener('abort', () => reject(until.reason as Error)));
  place = window.document.body.appendChild(window.document.createElement('div'));
  root = createRoot(place);
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(meQuery.queryKey, { id: 'ann', name: 'Ann', organisation: 'PZ', organisationKind: 'zonal', grants: [] });
  await act(async () => {
    root.render(
      <QueryClientProvider client={queries}>
        <StartForm document="plan" section="mission@nl" ability="comment" draft={draft} mayBlock={false} whenSaved={(until) => waits(until)} asked={1} finish={() => undefined} cancel={() => (cancelled += 1)} />
      </QueryClientProvider>,
    );
    await vi.advanceTimersByTimeAsync(1);
  });
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  for (const key of starts.snapshot().keys()) starts.write(key, null);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const status = () => [...place.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent);

async function submit(): Promise<void> {
  act(() => place.querySelector('form')?.requestSubmit());
  await pass(1);
}

it('a remark on words that are not saved yet says what it waits for, and gives up in the end', async () => {
  await submit();
  expect(status()).toContain('start.waiting');
  await pass(20_000);
  expect(status()).not.toContain('start.waiting');
  expect(place.querySelector('[role="alert"]')?.textContent).toContain('refused.not-saved');
  expect(posts).toBe(1);
});

it('a remark that was given up while it waited is not posted when the text is saved', async () => {
  const saving = new AbortController();
  const never = waits;
  waits = (until) => Promise.race([never(until), new Promise<void>((resolve) => saving.signal.addEventListener('abort', () => resolve()))]);
  await submit();
  act(() => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === 'cancel')?.click());
  expect(cancelled).toBe(1);
  await pass(1);
  saving.abort();
  await pass(1);
  expect(posts).toBe(1);
});
