import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { catalogQuery, type Cycle } from '../api';

/** Which cycle's plans are shown, as it stands in the address of a page. */
export interface CycleSearch {
  /** A cycle; the one that is shown first when it is missing. */
  readonly cycle?: string;
}

export function cycleSearchOf({ cycle }: Record<string, unknown>): CycleSearch {
  return typeof cycle === 'string' && cycle !== '' ? { cycle } : {};
}

/** The cycle of `cycles` whose plans are shown: the one asked for, else the one that is shown first, else any. */
export function shownCycle(asked: string | undefined, cycles: readonly Cycle[], shownFirst: string): string {
  return [asked, shownFirst].find((id) => cycles.some((cycle) => cycle.id === id)) ?? cycles[0]?.id ?? shownFirst;
}

/** The cycle whose documents a page shows out of `cycles`, and what puts another in its address. Zonal cycles, unless `first` says which comes first. */
export function useCycle(cycles: readonly Cycle[], first?: string): readonly [string, (cycle: string) => void] {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const shownFirst = first ?? catalog.shownFirst;
  const navigate = useNavigate();
  const asked = useSearch({ strict: false, select: ({ cycle }: CycleSearch) => cycle });
  const change = (cycle: string) =>
    void navigate({ to: '.', search: (search: CycleSearch) => ({ ...search, cycle: cycle === shownFirst ? undefined : cycle }), replace: true, resetScroll: false });
  return [shownCycle(asked, cycles, shownFirst), change];
}
