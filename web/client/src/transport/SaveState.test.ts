import { expect, it } from 'vitest';
import { saveStateOf, type SaveFacts } from './SaveState';

const facts: SaveFacts = { isConnected: true, hasOpened: true, ability: 'write', unsent: 0, isRefused: false };

it.each([
  ['saved', {}],
  ['saving', { unsent: 1 }],
  ['offline-clean', { isConnected: false }],
  ['offline-pending', { isConnected: false, unsent: 3 }],
  ['offline-pending', { isConnected: false, hasOpened: false, unsent: 3 }],
  ['readonly', { ability: 'read' }],
  ['readonly', { ability: 'suggest' }],
  ['loading', { hasOpened: false }],
  ['loading', { isConnected: false, hasOpened: false }],
  ['refused', { isRefused: true }],
  ['refused', { isRefused: true, isConnected: false, unsent: 2 }],
] as const)('is %s when %o', (expected, changed) => {
  expect(saveStateOf({ ...facts, ...changed })).toBe(expected);
});
