import { useQuery } from '@tanstack/react-query';
import { catalogQuery } from '../../shared/api';
import { parseDocument } from '../../shared/catalog';

/** The municipalities of the zone whose plan a document is; none for every other document. */
export function useMunicipalities(document: string): readonly string[] {
  const { data: catalog } = useQuery(catalogQuery);
  const address = parseDocument(document);
  return (address?.kind === 'plan' ? catalog?.zones.find(({ key }) => key === address.name)?.municipalities : null) ?? none;
}

const none: readonly string[] = [];
