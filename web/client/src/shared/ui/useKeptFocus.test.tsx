// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useKeptFocus } from './useKeptFocus';

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

function Region({ rows }: { readonly rows: readonly string[] }) {
  const kept = useKeptFocus((_, around) => around.find((each): each is HTMLElement => each instanceof HTMLElement && each.tabIndex === -1 && each.hasAttribute('tabindex')));
  return (
    <div {...kept}>
      <p id="cell" tabIndex={-1}>
        {rows.map((row) => (
          <button key={row} id={row}>
            {row}
          </button>
        ))}
      </p>
      <input id="elsewhere" />
    </div>
  );
}

const show = (...rows: string[]) => act(async () => Promise.resolve(root.render(<Region rows={rows} />)));
const focus = (id: string) => act(() => document.getElementById(id)?.focus());

it('the focus of what is gone goes to what it stood in', async () => {
  await show('a', 'b');
  focus('b');
  await show('a');
  expect(document.activeElement?.id).toBe('cell');
});

it('whoever went on to something else is left there', async () => {
  await show('a', 'b');
  focus('b');
  focus('elsewhere');
  await show('a');
  expect(document.activeElement?.id).toBe('elsewhere');
  act(() => document.getElementById('elsewhere')?.blur());
  await show();
  expect(document.activeElement).toBe(document.body);
});
