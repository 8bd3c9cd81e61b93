import type { CycleSearch } from './useCycle';

/** What of the board is shown, as it stands in the address. */
export interface BoardSearch extends CycleSearch {
  readonly region?: string;
  readonly province?: string;
  readonly district?: string;
  /** A language of the plan. */
  readonly language?: string;
  readonly stage?: string;
  /** Only what is late. */
  readonly late?: true;
  /** The number of the phenomenon or theme that is looked at. */
  readonly phenomenon?: string;
  /** For a screen that nobody touches. */
  readonly wall?: true;
}

export function boardSearchOf(search: Record<string, unknown>): BoardSearch {
  const texts = (['cycle', 'region', 'province', 'district', 'language', 'stage', 'phenomenon'] as const)
    .map((key) => [key, typeof search[key] === 'string' || typeof search[key] === 'number' ? String(search[key]) : ''] as const)
    .filter(([, value]) => value !== '');
  // `?wall` and `?late` alone mean yes.
  const flags = (['late', 'wall'] as const).filter((key) => key in search && search[key] !== false).map((key) => [key, true] as const);
  const asked: BoardSearch = Object.fromEntries<string | true>([...texts, ...flags]);
  return asked;
}
