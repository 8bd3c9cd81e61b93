// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { catalogQuery, meQuery, type Catalog } from '../../shared/api';
import { amendments, replies, starts } from './model/drafts';
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
  for (const drafts of [replies, starts, amendments]) for (const key of drafts.snapshot().keys()) drafts.write(key, null);
  vi.unstubAllGlobals();
});

async function show(page: CommentPage | undefined, ability: 'comment' | 'read' = 'comment', isMissing = false, changeFilter: (filter: string) => void = () => undefined): Promise<void> {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(meQuery.queryKey, { id: 'ann', name: 'Ann', organisation: 'PZ', organisationKind: 'zonal', grants: [] });
  queries.setQueryData(catalogQuery.queryKey, { zones: [{ key: '5345', municipalities: ['Antwerpen'] }] } as unknown as Catalog);
  const remarks = { page, hasFailed: false, isMissing, again: () => undefined };
  await act(async () => {
    root.render(
      <QueryClientProvider client={queries}>
        <RemarksPane
          document={document}
          section={{ id: section, ability, whenSaved: () => Promise.resolve(), together: (act) => act(() => undefined), edition: () => ({ generation: 1, schema: 1 }) }}
          desk={desk}
          remarks={remarks}
          titleOf={(id) => id}
          filter=""
          changeFilter={changeFilter}
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

it('organisations of one municipality are chosen together', async () => {
  const said = (id: string, organisation: string) => {
    const view = viewOf(id);
    return { ...view, thread: { ...view.thread, entries: view.thread.entries.map((entry) => ({ ...entry, by: { ...entry.by, organisation } })) } };
  };
  let chosen = '';
  await show(pageOf(3, said('a', 'Stad Antwerpen, integrale veiligheid'), said('b', 'Stad Antwerpen, voorzitter'), said('c', 'PZ')), 'comment', false, (filter) => (chosen = filter));
  const select = [...place.querySelectorAll('select')].at(-1);
  expect([...(select?.options ?? [])].map(({ value }) => value)).toEqual(['', 'of:Antwerpen', 'by:PZ', 'by:Stad Antwerpen, integrale veiligheid', 'by:Stad Antwerpen, voorzitter']);
  act(() => {
    if (select) select.value = 'of:Antwerpen';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(chosen).toBe('of:Antwerpen');
});

it('no number of remarks is told before they are known', async () => {
  await show(undefined);
  expect(place.querySelector('h3')?.textContent).toBe('title');
  await show(pageOf(0));
  expect(place.querySelector('h3')?.textContent).toBe('count');
});

it('whoever gives up a remark is back at the button that begins one, and can bring the words back', async () => {
  await show(pageOf(0));
  press('start.open');
  type('Ook in het weekend?');
  act(() => button('cancel')?.focus());
  press('cancel');
  await heard();
  expect(window.document.activeElement).toBe(button('start.open'));
  press('start.bringBack');
  expect(field()?.value).toBe('Ook in het weekend?');
  expect(window.document.activeElement).toBe(field());
});

it('whoever posts a remark is at its card, once that is there', async () => {
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
    sent.push(JSON.parse(body as string) as (typeof sent)[number]);
    return Promise.resolve(Response.json({ view: viewOf(sent[0]?.operation ?? ''), missing: null, people: {} }));
  });
  await show(pageOf(0));
  press('start.open');
  type('Ook in het weekend?');
  await submit();
  expect(field()).toBeNull();
  const [thread] = sent.map(({ operation }) => operation);
  await show(pageOf(1, viewOf(thread ?? '')));
  expect(cardInFocus()).toBe(thread);
});

it('what is asked of the list while it is out of sight is done when it is there', async () => {
  desk.ask('next');
  await show(pageOf(2, viewOf('a'), viewOf('b')));
  expect(cardInFocus()).toBe('a');
  await act(async () => Promise.resolve(desk.ask('previous')));
  expect(cardInFocus()).toBe('b');
  await act(async () => Promise.resolve(desk.ask('start')));
  expect(window.document.activeElement).toBe(field());
  act(() => button('cancel')?.focus());
  await act(async () => Promise.resolve(desk.ask('start'))); // a remark is begun already
  expect(window.document.activeElement).toBe(field());
  expect(desk.snapshot().wish).toBeNull();
});

it('whoever corrects words is at the card again when that is done', async () => {
  await show(pageOf(1, viewOf('a', { acts: ['answer', 'amend'] })));
  act(() => desk.select('a'));
  press('amend.open');
  expect(window.document.activeElement?.closest('[data-testid="amend"]')).not.toBeNull();
  press('cancel');
  await heard();
  expect(cardInFocus()).toBe('a');
});

const correctable = (...entries: readonly string[]) => viewOf('a', { acts: ['answer', 'amend'], entries: entries.flatMap((id) => viewOf(id).thread.entries) });
const kept = () => [...amendments.snapshot().values()];
/** The service takes every correction, once it may answer. */
const takes = (mayAnswer = Promise.resolve()) =>
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    sent.push(JSON.parse(body as string) as (typeof sent)[number]);
    await mayAnswer;
    return Response.json({ view: correctable('e1'), missing: null, people: {} });
  });

it('a correction never becomes the words that were said after those it was for', async () => {
  takes();
  await show(pageOf(1, correctable('e1')));
  act(() => desk.select('a'));
  press('amend.open');
  type('Elke week');
  await show(pageOf(1, correctable('e1', 'e2')));
  expect(place.querySelector('[data-testid="amend"]')).toBeNull();
  expect(place.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value).toBe('Elke week');
  press('left.discard');
  press('amend.open');
  expect(field()?.value).toBe('e2');
  type('Elke dag');
  await submit();
  expect(sent).toMatchObject([{ entry: 'e2', text: 'Elke dag' }]);
});

it('a form in which nothing is typed yet does not go over to later words', async () => {
  await show(pageOf(1, correctable('e1')));
  act(() => desk.select('a'));
  press('amend.open');
  await show(pageOf(1, correctable('e1', 'e2')));
  expect(place.querySelector('[data-testid="amend"]')).toBeNull();
});

it('a correction that is posted after its card was left is no draft any more, and what was typed since is', async () => {
  let answer: () => void = () => undefined;
  takes(new Promise<void>((resolve) => (answer = resolve)));
  await show(pageOf(2, correctable('e1'), viewOf('b')));
  act(() => desk.select('a'));
  press('amend.open');
  type('Elke week');
  await submit();
  type('Elke week, ook in juli');
  act(() => desk.select('b'));
  await act(async () => {
    answer();
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(kept()).toMatchObject([{ text: 'Elke week, ook in juli', said: 'Elke week', sent: null }]);
  act(() => desk.select('a'));
  await submit();
  expect(kept()).toEqual([]);
});

it('a correction that was given up can be brought back', async () => {
  await show(pageOf(1, correctable('e1')));
  act(() => desk.select('a'));
  press('amend.open');
  type('Elke week');
  press('cancel');
  expect(told()).toContain('start.discarded');
  press('start.bringBack');
  expect(field()?.value).toBe('Elke week');
  press('cancel');
  press('amend.open');
  press('cancel'); // nothing was typed
  expect(button('start.bringBack')).toBeUndefined();
});

it('why an objection was set aside stands on its card', async () => {
  await show(pageOf(2, viewOf('a', { kind: 'blocking' }), { ...viewOf('b', { kind: 'blocking' }), isOverridden: true, setAsideFor: 'De raad beslist anders.' }));
  const cards = [...place.querySelectorAll('[data-card]')].map(({ textContent }) => textContent);
  expect(cards.map((words) => words.includes('card.setAside'))).toEqual([false, true]);
});

it('words of a section are read out in its language', async () => {
  const anchor = { section, item: null, field: null, range: null, quote: { text: 'vijf ploegen', before: '', after: '' } };
  await show(pageOf(2, viewOf('a', { anchor }), viewOf('b', { anchor, kind: 'suggestion', replacement: 'zes ploegen' })));
  expect(place.querySelector('[data-card="a"] blockquote')?.getAttribute('lang')).toBe('nl');
  expect(place.querySelector('[data-card="b"] ins [lang="nl"]')?.textContent).toBe('zes');
});

it('that nothing matches is told, and so is that a thread is not there', async () => {
  await show(pageOf(0));
  expect(told()).toContain('none');
  await show(pageOf(1, viewOf('a')), 'comment', true);
  expect(told()).toContain('refused.not-found');
  expect(told()).not.toContain('none');
});

const button = (words: string) => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === words);
const press = (words: string) =>
  act(() => {
    button(words)?.focus();
    button(words)?.click();
  });
const cardInFocus = () => window.document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card;
const told = () => [...place.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent);
/** What watches the page has heard of the last change. */
const heard = () => act(async () => Promise.resolve());

it('a long list is drawn piece by piece, and what one is led to is there at once', async () => {
  const threads = Array.from({ length: 45 }, (_, at) => viewOf(`t${at}`));
  const cards = () => place.querySelectorAll('[data-card]').length;
  vi.useFakeTimers();
  try {
    await show(pageOf(2, ...threads));
    expect(cards()).toBe(20);
    act(() => desk.ask('previous'));
    expect(cards()).toBe(45);
    expect(window.document.activeElement?.closest('[data-card]')?.getAttribute('data-card')).toBe('t44');
    act(() => desk.select(null));
    for (const grown of [40, 45]) {
      act(() => {
        vi.runOnlyPendingTimers();
      });
      expect(cards()).toBe(grown);
    }
  } finally {
    vi.useRealTimers();
  }
});
