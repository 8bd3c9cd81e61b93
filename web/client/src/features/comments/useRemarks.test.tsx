// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CommentsAsked } from './model/commentQueries';
import { pageOf, viewOf } from './testing/views';
import { CommentDesk } from './text/CommentDesk';
import { useRemarks, type Remarks } from './useRemarks';

const both = [
  { section: 'mission@nl', ability: 'write' },
  { section: 'justice@nl', ability: 'comment' },
];
const started: CommentsAsked = { document: 'plan/2020-2025/5345', sections: both, news: 0, decisions: 4, openings: 1 };

let desk: CommentDesk;
let root: Root;
let queries: QueryClient;
let asked: { readonly since: string | null; readonly answer: (page: unknown) => Promise<void> }[];
let shown: Remarks;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  asked = [];
  vi.stubGlobal('fetch', (address: string) => new Promise((resolve) => {
    asked.push({
      since: new URL(address, 'https://nvp.example').searchParams.get('since'),
      answer: (page) => act(async () => {
        resolve(Response.json(page));
        await vi.advanceTimersByTimeAsync(1);
      }),
    });
  })); // prettier-ignore
  desk = new CommentDesk('mission@nl');
  queries = new QueryClient();
  root = createRoot(document.createElement('div'));
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function Asking({ of, thread, tell }: { readonly of: CommentsAsked; readonly thread: string | null; readonly tell: (remarks: Remarks) => void }) {
  tell(useRemarks(of, desk, thread));
  return null;
}

async function show(of: Partial<CommentsAsked> = {}, thread: string | null = null): Promise<void> {
  await act(async () => {
    root.render(
      <QueryClientProvider client={queries}>
        <Asking of={{ ...started, ...of }} thread={thread} tell={(remarks) => (shown = remarks)} />
      </QueryClientProvider>,
    );
    await vi.advanceTimersByTimeAsync(1);
  });
}

const ids = () => shown.page?.threads.map(({ thread }) => thread.id);

it('what was told while the first answer was on its way is asked for after it, once', async () => {
  await show();
  await show({ news: 7 });
  expect(asked).toHaveLength(1);
  await asked[0]?.answer(pageOf(6, viewOf('a')));
  expect(asked.map(({ since }) => since)).toEqual(['0', '6']);
  await asked[1]?.answer(pageOf(6));
  expect(asked).toHaveLength(2);
  await show({ news: 9 });
  expect(asked).toHaveLength(3);
});

it('what was told while the connection was away is asked for when the document has been opened again', async () => {
  await show();
  await asked[0]?.answer(pageOf(3, viewOf('a')));
  await show({ openings: 2 });
  expect(asked.map(({ since }) => since)).toEqual(['0', '3']);
  await asked[1]?.answer(pageOf(5, viewOf('b', { sequence: 5 })));
  expect(ids()).toEqual(['a', 'b']);
});

it('a decision is asked about once the rights that came of it were told', async () => {
  await show();
  await asked[0]?.answer(pageOf(3, viewOf('a')));
  await show({ decisions: 8 });
  expect(asked).toHaveLength(1);
  await act(() => vi.advanceTimersByTimeAsync(300));
  expect(asked.map(({ since }) => since)).toEqual(['0', '3']);
  await asked[1]?.answer(pageOf(3));
  await show({ decisions: 9 });
  await show({ decisions: 9, sections: [] });
  await act(() => vi.advanceTimersByTimeAsync(300));
  expect(asked).toHaveLength(2); // whoever lost the right to read with it does not ask
});

it('with other rights the remarks stay until the answer comes, except on sections that may not be read any more', async () => {
  await show();
  await asked[0]?.answer(pageOf(3, viewOf('a'), viewOf('b', { section: 'justice@nl' })));
  await show({ sections: [{ section: 'mission@nl', ability: 'comment' }] });
  expect(ids()).toEqual(['a']);
  expect(asked.map(({ since }) => since)).toEqual(['0', '0']);
  await asked[1]?.answer(pageOf(4, viewOf('c')));
  expect(ids()).toEqual(['c']);
});

it('another document begins with nothing', async () => {
  await show();
  await asked[0]?.answer(pageOf(3, viewOf('a')));
  await show({ document: 'plan/2020-2025/5346' });
  expect(ids()).toBeUndefined();
});

it('the text shows the remarks on its section', async () => {
  await show();
  await asked[0]?.answer(pageOf(3, viewOf('a'), viewOf('b', { section: 'justice@nl' })));
  expect(desk.snapshot().threads.map(({ id }) => id)).toEqual(['a']);
});

it('the thread in the address is led to once, when it is first there, and whoever went on from it is left alone', async () => {
  await show({}, 'b');
  await asked[0]?.answer(pageOf(3, viewOf('a')));
  expect(desk.snapshot().selected).toBeNull();
  await show({ news: 4 }, 'b');
  await asked[1]?.answer(pageOf(4, viewOf('b', { sequence: 4 })));
  expect(desk.snapshot().selected).toBe('b');
  desk.select('a');
  await show({ news: 5 }, 'b');
  await asked[2]?.answer(pageOf(5, viewOf('c', { sequence: 5 })));
  expect(desk.snapshot().selected).toBe('a');
  await show({ news: 5 }, 'c');
  expect(desk.snapshot().selected).toBe('c');
});

it('a thread that was chosen there, and is in the address for that, is not led to', async () => {
  await show();
  await asked[0]?.answer(pageOf(3, viewOf('a'), viewOf('b')));
  let led = 0;
  desk.follow(() => (led += 1));
  desk.select('a');
  await show({}, 'a');
  expect(led).toBe(0);
  await show({}, 'b');
  expect(led).toBe(1);
});

it('a thread in the address that is not there is missing, once that is known', async () => {
  await show({}, 'z');
  expect(shown.isMissing).toBe(false);
  await asked[0]?.answer(pageOf(3, viewOf('a')));
  expect(shown.isMissing).toBe(true);
  await show({}, 'a');
  expect(shown.isMissing).toBe(false);
});
