import { expect, it } from 'vitest';
import { whenNothingIsUnsent } from './whenNothingIsUnsent';

class Saving {
  hasUnsent = true;
  readonly heard = new Set<() => void>();
  on = (_: 'state', listener: () => void) => void this.heard.add(listener);
  off = (_: 'state', listener: () => void) => void this.heard.delete(listener);
}

const waitFor = (saving: Saving, until: AbortSignal) => whenNothingIsUnsent(saving as unknown as Parameters<typeof whenNothingIsUnsent>[0], until);

it('settles when everything is saved', async () => {
  const saving = new Saving();
  const saved = waitFor(saving, new AbortController().signal);
  saving.hasUnsent = false;
  for (const listener of saving.heard) listener();
  await expect(saved).resolves.toBeUndefined();
  expect(saving.heard.size).toBe(0);
});

it('fails, and listens no more, when nobody waits for it', async () => {
  const [saving, ending] = [new Saving(), new AbortController()];
  const saved = waitFor(saving, ending.signal);
  ending.abort(new Error('too long'));
  await expect(saved).rejects.toThrow('too long');
  expect(saving.heard.size).toBe(0);
  await expect(waitFor(saving, ending.signal)).rejects.toThrow('too long');
});
