import type { Catalog } from '../api';
import type { DocumentAddress } from './address';

/** The national cycle of a document: its own, or the one that a plan grafts onto. */
export function nationalCycleOf({ kind, cycle }: Pick<DocumentAddress, 'kind' | 'cycle'>, catalog: Catalog): string {
  return kind === 'plan' ? (catalog.zonalCycles.find(({ id }) => id === cycle)?.terms?.national ?? catalog.nationalCycle.id) : cycle;
}
