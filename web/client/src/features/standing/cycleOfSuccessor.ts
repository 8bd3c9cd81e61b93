import type { Catalog } from '../../shared/api';

/** The cycle of the plan that took the place of one of a cycle: the same, or the first after it in which the new zone exists. */
export function cycleOfSuccessor({ zonalCycles, zones }: Pick<Catalog, 'zonalCycles' | 'zones'>, cycle: string, successor: string): string {
  const from = zones.find(({ key }) => key === successor)?.times.validFrom ?? '';
  const later = zonalCycles.slice(zonalCycles.findIndex(({ id }) => id === cycle));
  return later.find(({ terms }) => terms !== null && from <= terms.inForceUntil)?.id ?? cycle;
}
