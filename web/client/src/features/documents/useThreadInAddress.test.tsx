// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DocumentSearch } from '../../shared/catalog';
import { CommentDesk } from '../comments';
import { useThreadInAddress } from './useThreadInAddress';

interface Step {
  readonly search: (now: DocumentSearch) => DocumentSearch;
  readonly replace: boolean;
}

const steps = vi.hoisted((): Step[] => []);
vi.mock('@tanstack/react-router', () => {
  const navigate = (step: Step) => Promise.resolve(steps.push(step));
  return { useNavigate: () => navigate };
});

let root: Root;
let desk: CommentDesk;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  steps.length = 0;
  root = createRoot(document.createElement('div'));
  desk = new CommentDesk('mission@nl');
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

function Page({ thread }: { readonly thread: string | null }) {
  useThreadInAddress(desk, thread);
  return null;
}

const show = (thread: string | null) => act(() => root.render(<Page thread={thread} />));

it('a selected thread is put into the address, beside what else it says', () => {
  show(null);
  desk.select('a');
  expect(steps.map(({ search, replace }) => [search({ remarks: 'mine', thread: 'z' }), replace])).toEqual([[{ remarks: 'mine', thread: 'a' }, true]]);
  desk.placed(new Map());
  expect(steps).toHaveLength(1);
});

it('whoever follows a link to another thread is not brought back', () => {
  show('a');
  desk.select('a');
  show('b');
  desk.select('b');
  expect(steps).toEqual([]);
});
