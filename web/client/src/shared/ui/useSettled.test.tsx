// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSettled } from './useSettled';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('follows what is typed only after a pause', () => {
  const shown: string[] = [];
  function Field({ text }: { readonly text: string }) {
    shown.push(useSettled(text));
    return null;
  }
  const root = createRoot(document.createElement('div'));
  act(() => root.render(<Field text="" />));
  for (const text of ['g', 'gr', 'gre']) {
    act(() => root.render(<Field text={text} />));
    act(() => void vi.advanceTimersByTime(200));
  }
  expect(new Set(shown)).toEqual(new Set(['']));
  act(() => void vi.advanceTimersByTime(250));
  expect(new Set(shown)).toEqual(new Set(['', 'gre']));
  act(() => root.unmount());
});
