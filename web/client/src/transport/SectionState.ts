import type { KeptWork } from './keptText';
import type { Refusal } from './Refusal';
import type { SaveState } from './SaveState';
import type { Ability, ReadOnlyReason } from './wire';

/** All that the page shows about one open section; replaced as a whole on every change. */
export interface SectionState {
  readonly save: SaveState;
  readonly ability: Ability;
  readonly reason: ReadOnlyReason | null;
  /** True once the document holds what the service has; no editor may be attached before. */
  readonly isReady: boolean;
  /** True while every unsent change would survive the end of this page. */
  readonly isOnDevice: boolean;
  readonly unsent: number;
  /** Work that was refused, until the person has let it go. */
  readonly kept: KeptWork | null;
  /** Why the section cannot be opened at all. */
  readonly failure: Refusal | null;
  /** Raised when the Y.Doc was replaced; what is bound to the old one must be attached anew. */
  readonly revision: number;
}

export function isSameState(one: SectionState, other: SectionState): boolean {
  return (Object.keys(one) as (keyof SectionState)[]).every((key) => one[key] === other[key]);
}
