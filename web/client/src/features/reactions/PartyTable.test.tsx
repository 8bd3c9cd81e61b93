// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { PartyTable } from './PartyTable';
import type { PartyReaction } from './reactionsQuery';

const party: PartyReaction = { key: 'mayor', role: 'mayor', organisation: 'Lint', organisationKind: 'zonal', state: 'read', remarks: 0, isMine: false, remindedAt: null, remindableFrom: '2020-01-01T00:00:00Z' };

afterEach(() => vi.unstubAllGlobals());

it('whoever has sent a reminder is at the cell that says so', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const show = (shown: PartyReaction) => act(async () => Promise.resolve(root.render(<PartyTable parties={[shown]} isPending={false} remind={() => Promise.resolve()} />)));
  await show(party);
  act(() => place.querySelector('button')?.focus());
  await show({ ...party, remindedAt: '2026-11-30T08:00:00Z', remindableFrom: '2999-01-01T00:00:00Z' });
  expect(document.activeElement?.tagName).toBe('TD');
  expect(document.activeElement?.textContent).toContain('again');
  act(() => root.unmount());
  place.remove();
});
