import { useSuspenseQuery } from '@tanstack/react-query';
import { catalogQuery, meQuery } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import { isOfficer } from './isOfficer';

/** True for those who decide about sections of a plan; the service decides in the end. */
export function useIsOfficer({ kind, name }: DocumentAddress): boolean {
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const zone = catalog.zones.find(({ key }) => key === name);
  return kind === 'plan' && zone !== undefined && isOfficer(me.grants, zone, new Date());
}
