import { useSuspenseQuery } from '@tanstack/react-query';
import { catalogQuery } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';

/** The cycle whose text a plan starts from; empty where there is none. */
export function usePreviousCycle({ cycle }: DocumentAddress): string {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  return catalog.zonalCycles.find(({ id }) => id === cycle)?.terms?.previous ?? '';
}
