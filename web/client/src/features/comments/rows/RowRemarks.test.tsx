// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { viewOf } from '../testing/views';
import { CommentDesk } from '../text/CommentDesk';
import { RowMark, RowRemarks } from './RowRemarks';

let place: HTMLElement;
let root: Root;
let desk: CommentDesk;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  desk = new CommentDesk('objectives');
  draw('1.1 Inbraken');
  act(() => desk.show(['a', 'b'].map((id) => threadAt(id, 'goal'))));
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const threadAt = (id: string, item: string) => viewOf(id, { anchor: { section: 'objectives', item, field: null, range: null, quote: null } }).thread;

function draw(title: string) {
  act(() =>
    root.render(
      <RowRemarks desk={desk}>
        {['goal', 'other'].map((item) => (
          <div key={item} data-remark-row={item} data-remark-title={item === 'goal' ? title : 'Other'}>
            <input name={item} />
            <RowMark item={item} />
          </div>
        ))}
      </RowRemarks>,
    ),
  );
}

function press(row: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: 'F8', bubbles: true, cancelable: true });
  act(() => void place.querySelector(`[name=${row}]`)?.dispatchEvent(event));
  return event;
}

it('the mark of a row leads to its remarks one after the other, wherever their list is', () => {
  const led = vi.fn();
  desk.follow(led);
  for (const expected of ['a', 'b', 'a']) {
    act(() => place.querySelector('button')?.click());
    expect(desk.snapshot().selected).toBe(expected);
  }
  expect(led).toHaveBeenCalledTimes(3);
});

it('the key for the next remark leads from a row to its own, with the focus', () => {
  press('goal');
  expect([desk.snapshot().selected, desk.snapshot().wish]).toEqual(['a', { card: 'a' }]);
});

it('from a row without any it is the key of all remarks', () => {
  expect(press('other').defaultPrevented).toBe(false);
  expect(desk.snapshot().selected).toBeNull();
});

it('a row that is called something else now is told to the list', async () => {
  const changed = vi.fn();
  desk.subscribe(changed);
  draw('1.2 Inbraken');
  await act(() => Promise.resolve());
  expect(changed).toHaveBeenCalled();
});
