import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DocumentAddress } from '../../shared/catalog';
import { actionsQuery } from '../actions';

/** Where the actions stand, by row; nothing while the plan is not in force, and for those who may not know. */
export function useNews(address: DocumentAddress, decisions: number) {
  const { data } = useQuery(actionsQuery(address, decisions));
  return useMemo(() => {
    const showsReports = data?.isInForce ?? false;
    return { showsReports, news: new Map(showsReports ? data?.actions.map((action) => [action.item, action]) : []) };
  }, [data]);
}
