import { ObservableV2 } from 'lib0/observable';
import { expect, it, vi } from 'vitest';
import type { SectionState } from '../../transport';
import { heldStore, isSameButForSaving, type ShownState } from './stores';

const saved: SectionState = { save: 'saved', ability: 'write', reason: null, isReady: true, isOnDevice: true, unsent: 0, kept: null, failure: null, revision: 1 };

class Section extends ObservableV2<{ state: () => void }> {
  state = saved;

  become(change: Partial<SectionState>): void {
    this.state = { ...this.state, ...change };
    this.emit('state', []);
  }
}

function open() {
  const [section, release, changed] = [new Section(), vi.fn(), vi.fn()];
  const store = heldStore<Section, ShownState>(() => ({ provider: section, release }), isSameButForSaving);
  const leave = store.subscribe(changed);
  changed.mockClear();
  return { section, store, changed, leave, release };
}

it('a letter that is typed and saved draws nothing of the page anew', () => {
  const { section, store, changed } = open();
  const before = store.snapshot();
  section.become({ save: 'saving', unsent: 1, isOnDevice: false });
  section.become({ save: 'saved', unsent: 0, isOnDevice: true });
  expect(changed).not.toHaveBeenCalled();
  expect(store.snapshot()).toBe(before);
});

it.each<Partial<SectionState>>([{ ability: 'read' }, { reason: 'frozen' }, { isReady: false }, { failure: { code: 'forbidden' } as never }, { revision: 2 }, { kept: {} as never }])('%o is shown', (change) => {
  const { section, store, changed } = open();
  section.become(change);
  expect(changed).toHaveBeenCalledOnce();
  expect(store.snapshot()?.state).toMatchObject(change);
});

it('a section that nobody looks at any more is let go', () => {
  const { section, store, changed, leave, release } = open();
  leave();
  section.become({ ability: 'read' });
  expect([release.mock.calls.length, changed.mock.calls.length, store.snapshot()]).toEqual([1, 0, null]);
});
