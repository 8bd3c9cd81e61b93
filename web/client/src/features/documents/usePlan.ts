import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { catalogQuery, type Phenomenon } from '../../shared/api';
import { nationalCycleOf, phenomenaOf, textLanguagesOf, type DocumentAddress } from '../../shared/catalog';
import type { Language } from '../../shared/i18n';
import type { OutlineEntry } from './sections';

/** What the structured sections need to know of their document. */
export interface Plan {
  /** The languages it is written in. */
  readonly languages: readonly Language[];
  readonly municipalities: readonly string[];
  /** All phenomena and themes of the national cycle, in its order. */
  readonly phenomena: readonly Phenomenon[];
  /** The numbers of those that have a section in the plan. */
  readonly retained: readonly string[];
  /** The national cycle that it grafts onto. */
  readonly cycle: string;
}

export function usePlan(address: DocumentAddress, entries: readonly OutlineEntry[]): Plan {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const slugs = entries.map((entry) => entry.slug).join(' ');
  return useMemo(() => {
    const zone = catalog.zones.find((candidate) => candidate.key === address.name);
    const phenomena = phenomenaOf(address, catalog);
    const hasSection = ({ number }: Phenomenon) => slugs.split(' ').includes(`phenomenon/${number.toLowerCase()}`);
    return {
      languages: textLanguagesOf(address, catalog),
      municipalities: zone?.municipalities ?? [],
      phenomena,
      retained: phenomena.filter(hasSection).map(({ number }) => number),
      cycle: nationalCycleOf(address, catalog),
    };
  }, [catalog, address, slugs]);
}
