import type { Ability } from './wire';

export type SaveState = 'loading' | 'saved' | 'saving' | 'offline-clean' | 'offline-pending' | 'readonly' | 'refused';

export interface SaveFacts {
  readonly isConnected: boolean;
  readonly hasOpened: boolean;
  readonly ability: Ability;
  readonly unsent: number;
  readonly isRefused: boolean;
}

/** What people are told. Severity follows unsent work, not the connection. */
export function saveStateOf(facts: SaveFacts): SaveState {
  if (facts.isRefused) return 'refused';
  if (!facts.isConnected && facts.unsent > 0) return 'offline-pending';
  if (!facts.hasOpened) return 'loading';
  if (!facts.isConnected) return 'offline-clean';
  if (facts.unsent > 0) return 'saving';
  return facts.ability === 'write' ? 'saved' : 'readonly';
}
