// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { meQuery } from '../../shared/api';
import { replies, starts } from './model/drafts';
import type { CommentPage } from './model/threads';
import { RemarksPane } from './RemarksPane';
import { pageOf, viewOf } from './testing/views';
import { CommentDesk } from './text/CommentDesk';

const document = 'plan/2020-2025/5345';
const section = 'mission@nl';

let place: HTMLElement;
let root: Root;
let desk: CommentDesk;
let sent: { readonly operation: string; readonly text: string }[];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  sent = [];
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
    sent.push(JSON.parse(body as string) as (typeof sent)[number]);
    return Promise.reject(new TypeError('the answer was lost'));
  });
  vi.stubGlobal('CSS', { escape: (id: string) => id });
  Element.prototype.scrollIntoView = () => undefined;
  place = window.document.body.appendChild(window.document.createElement('div'));
  root = createRoot(place);
  desk = new CommentDesk(section);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  for (const drafts of [replies, starts]) for (const key of drafts.snapshot().keys()) drafts.write(key, null);
  vi.unstubAllGlobals();
});

async function show(page: CommentPage | undefined, ability: 'comment' | 'read' = 'comment'): Promise<void> {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(meQuery.queryKey, { id: 'ann', name: 'Ann', organisation: 'PZ', organisationKind: 'zonal', grants: [] });
  const remarks = { page, hasFailed: false, isMissing: false, again: () => undefined };
  await act(async () => {
    root.render(
      <QueryClientProvider client={queries}>
        <RemarksPane
          document={document}
          section={{ id: section, ability, whenSaved: () => Promise.resolve(), together: (act) => act(), edition: () => ({ generation: 1, schema: 1 }) }}
          desk={desk}
          remarks={remarks}
          titleOf={(id) => id}
          filter=""
          changeFilter={() => undefined}
          open={() => undefined}
        />
      </QueryClientProvider>,
    );
    await Promise.resolve();
  });
}

const field = () => place.querySelector<HTMLTextAreaElement>('form textarea');

function type(text: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), text);
    field()?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const submit = () =>
  act(async () => {
    place.querySelector('form')?.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve)); // the refusal is shown
  });

it('a typed answer is there again after the list was away, and on the card while another is selected', async () => {
  const page = pageOf(2, viewOf('a'), viewOf('b'));
  await show(page);
  act(() => desk.select('a'));
  type('Ja, elke dag.');
  await show(undefined);
  expect(field()).toBeNull();
  await show(page);
  expect(field()?.value).toBe('Ja, elke dag.');
  act(() => desk.select('b'));
  expect(field()?.value).toBe('');
  expect(place.querySelector('[data-card="a"]')?.textContent).toContain('card.draft');
});

it('words that may not be posted any more stay to be copied, until they are discarded', async () => {
  await show(pageOf(2, viewOf('a')));
  act(() => desk.select('a'));
  type('Ja, elke dag.');
  await show(pageOf(2, viewOf('a', { acts: [] })));
  expect(field()).toBeNull();
  expect(place.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value).toBe('Ja, elke dag.');
  act(() => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === 'left.discard')?.click());
  expect(place.querySelector('textarea')).toBeNull();
});

it('a new remark whose answer was lost is the same command when it is sent again, and another one when it was corrected', async () => {
  await show(pageOf(0));
  act(() => place.querySelector('button')?.click());
  type('Ook in het wekend?');
  await submit();
  await submit();
  type('Ook in het weekend?');
  await submit();
  expect(sent.map(({ text }) => text)).toEqual(['Ook in het wekend?', 'Ook in het wekend?', 'Ook in het weekend?']);
  expect(sent[1]?.operation).toBe(sent[0]?.operation);
  expect(sent[2]?.operation).not.toBe(sent[0]?.operation);
  await show(pageOf(0), 'read');
  expect(place.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value).toBe('Ook in het weekend?');
});

it('no number of remarks is told before they are known', async () => {
  await show(undefined);
  expect(place.querySelector('h3')?.textContent).toBe('title');
  await show(pageOf(0));
  expect(place.querySelector('h3')?.textContent).toBe('count');
});
