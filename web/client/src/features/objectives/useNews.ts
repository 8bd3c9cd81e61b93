import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DocumentAddress } from '../../shared/catalog';
import { actionsQuery } from '../actions';
import type { Shape } from './model/cells';

/** Where the actions stand, by row; nothing while the plan is not in force, for those who may not know, and where there are no actions. */
export function useNews(address: DocumentAddress, decisions: number, { kind }: Shape) {
  const { data } = useQuery({ ...actionsQuery(address, decisions), enabled: kind === 'objectives' });
  return useMemo(() => {
    const showsReports = data?.isInForce ?? false;
    return { showsReports, news: new Map(showsReports ? data?.actions.map((action) => [action.item, action]) : []) };
  }, [data]);
}
