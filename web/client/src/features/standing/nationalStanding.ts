import type { Hashes } from './planStanding';

/** Where a phenomenon or theme stands, as one person finds it. The contract is `grains.abstractions/Phenomena/NationalStanding.cs`; keep in step with it. */

export interface NationalStep {
  readonly to: string;
  readonly actors: readonly string[];
  readonly isMine: boolean;
  readonly needsDate: boolean;
  readonly needsReason: boolean;
}

export interface NationalMove {
  readonly from: string;
  readonly to: string;
  readonly date: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

export interface NationalVersion {
  readonly number: number;
  readonly inForceFrom: string;
  readonly frozenAt: string;
  readonly hashes: Hashes;
}

export interface NationalStanding {
  readonly stage: string;
  /** All stages of the cycle in their order. */
  readonly dates: readonly { readonly stage: string; readonly date: string | null }[];
  readonly steps: readonly NationalStep[];
  /** Null while the text is written, and for those who may not read it. */
  readonly hashes: Hashes | null;
  readonly history: readonly NationalMove[] | null;
  /** Those that came into force, oldest first, as far as the person may read them; null for none. */
  readonly versions: readonly NationalVersion[] | null;
}

export interface NationalAnswer {
  readonly standing: NationalStanding;
  /** Names for the person ids in it. */
  readonly people: Readonly<Record<string, string>>;
}

export interface MoveCommand {
  readonly type: 'move';
  readonly operation: string;
  readonly to: string;
  readonly date: string | null;
  readonly reason: string;
}

export function moveTo(step: NationalStep, values: { readonly date?: string; readonly reason?: string }, operation: string): MoveCommand {
  return {
    type: 'move',
    operation,
    to: step.to,
    date: step.needsDate ? (values.date ?? null) : null,
    reason: step.needsReason ? (values.reason ?? '').trim() : '',
  };
}

/** The steps forward, then those back; the person's own first. */
export function stepsInOrder(steps: readonly NationalStep[]) {
  const mineFirst = (some: readonly NationalStep[]) => some.toSorted((one, other) => Number(other.isMine) - Number(one.isMine));
  return { forward: mineFirst(steps.filter((step) => !step.needsReason)), back: mineFirst(steps.filter((step) => step.needsReason)) };
}
