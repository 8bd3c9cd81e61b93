// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CommentDesk } from '../text/CommentDesk';
import { Undone } from './Undone';

let place: HTMLElement;
let root: Root;
let desk: CommentDesk;
let asked: string[];
let refuses: ReadonlySet<string>;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  asked = [];
  refuses = new Set();
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
    const { thread } = JSON.parse(body as string) as { readonly thread: string };
    asked.push(thread);
    return Promise.resolve(refuses.has(thread) ? Response.json({ code: 'no-access' }, { status: 403 }) : Response.json({ view: { thread: { id: thread } }, missing: null, people: {} }));
  });
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  desk = new CommentDesk('mission@nl');
  act(() =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <Undone document="plan" desk={desk} />
      </QueryClientProvider>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));
const press = (words: string) => act(() => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click());

it('threads whose suggestions were taken out again are opened again, though no list of them is there', async () => {
  act(() => desk.tookOut(['a', 'b']));
  await settle();
  expect(asked).toEqual(['a', 'b']);
  expect(place.querySelector('[role="status"]')?.textContent).toBe('suggestion.takenBack');
  expect(place.querySelector('[role="alert"]')).toBeNull();
  expect(desk.snapshot().undone).toEqual([]);
});

it('those that could not be are told and kept, until they are or the person leaves them', async () => {
  refuses = new Set(['b']);
  act(() => desk.tookOut(['a', 'b', 'c']));
  await settle();
  expect(place.querySelector('[role="alert"]')).not.toBeNull();
  refuses = new Set();
  press('undone.again');
  await settle();
  expect(asked).toEqual(['a', 'b', 'b', 'c']);
  expect(place.querySelector('[role="alert"]')).toBeNull();
  refuses = new Set(['d']);
  act(() => desk.tookOut(['d']));
  await settle();
  press('undone.leave');
  act(() => desk.tookOut(['e']));
  await settle();
  expect(asked.slice(4)).toEqual(['d', 'e']);
});
