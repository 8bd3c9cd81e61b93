// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { viewOf } from '../testing/views';
import { SuggestionBatch } from './SuggestionBatch';
import type { Suggestions } from './useSuggestions';

const both = [viewOf('a', { kind: 'suggestion' }), viewOf('b', { kind: 'suggestion' })];
const outcomes = { of: new Map([['a', 'done'], ['b', 'failed']] as const), found: new Map(), failure: new TypeError('no answer') }; // prettier-ignore
const suggestions: Suggestions = { isBusy: false, accept: () => Promise.resolve(outcomes), decline: () => Promise.resolve(outcomes) };

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

const show = (shown: typeof both) => act(() => root.render(<SuggestionBatch shown={shown} chosen={new Set(['a', 'b'])} choose={() => undefined} suggestions={suggestions} tell={() => undefined} />));
const press = (words: string) => act(async () => Promise.resolve([...place.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click()));

it('why a decision stopped is told until it was read, though one suggestion alone is left', async () => {
  show(both);
  await press('suggestion.acceptChosen');
  show(both.slice(1));
  expect(place.querySelector('fieldset')).toBeNull();
  expect(place.querySelector('[role="alert"]')?.textContent).toContain('refused.unreachable');
  await press('shared:close');
  expect(place.textContent).toBe('');
});
