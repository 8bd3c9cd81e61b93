import type { Catalog, Phenomenon } from '../api';
import type { DocumentAddress } from './address';
import { nationalCycleOf } from './nationalCycleOf';

/** The phenomena and themes of a national cycle, in its order. */
export function phenomenaIn(cycle: string, catalog: Catalog): readonly Phenomenon[] {
  return catalog.nationalCycles.find(({ id }) => id === cycle)?.phenomena ?? [];
}

/** Those of the national cycle of a document: its own, or the one that a plan grafts onto. Cycles number theirs anew. */
export function phenomenaOf(address: Pick<DocumentAddress, 'kind' | 'cycle'>, catalog: Catalog): readonly Phenomenon[] {
  return phenomenaIn(nationalCycleOf(address, catalog), catalog);
}

/** Every number that some cycle has, once, under the name that it has in the cycle shown first: rights name numbers alone. */
export function everyPhenomenon(catalog: Catalog): readonly Phenomenon[] {
  const all = [...catalog.nationalCycle.phenomena, ...catalog.nationalCycles.flatMap(({ phenomena }) => phenomena)];
  const once = all.filter(({ number }, at) => all.findIndex((other) => other.number === number) === at);
  return once.sort((one, other) => Number(other.isTheme) - Number(one.isTheme) || one.number.localeCompare(other.number, 'en', { numeric: true }));
}
