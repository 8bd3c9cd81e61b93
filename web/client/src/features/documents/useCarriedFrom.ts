import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogQuery, overviewQuery } from '../../shared/api';
import { documentId, parseDocument, zoneName, type DocumentAddress } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';

/** Where the text stood that a plan starts from: in the zone's plan of the cycle before, or in those of the zones that merged into it. */
export type CarriedFrom = { readonly kind: 'cycle'; readonly cycle: string } | { readonly kind: 'merged'; readonly plans: string };

export function useCarriedFrom(address: DocumentAddress): CarriedFrom {
  const { t } = useTranslation('documents');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const hasPredecessors = catalog.zones.some(({ key, times }) => key === address.name && times.predecessors.length > 0);
  const { data: overview } = useQuery({ ...overviewQuery(address.cycle), enabled: hasPredecessors });
  const merged = overview?.find(({ document }) => document === documentId(address))?.public.mergedFrom ?? [];
  if (merged.length === 0) return { kind: 'cycle', cycle: catalog.zonalCycles.find(({ id }) => id === address.cycle)?.terms?.previous ?? '' };
  const named = merged.map((document) => {
    const from = parseDocument(document);
    const zone = catalog.zones.find(({ key }) => key === from?.name);
    return zone && from ? `${zoneName(zone, language)} ${from.cycle}` : document;
  });
  return { kind: 'merged', plans: t('list', { list: new Intl.ListFormat(language).format(named) }) };
}
