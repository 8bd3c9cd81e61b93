import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { asPerson, getJson, meQuery, postJson } from '../../shared/api';
import { documentId, type DocumentAddress } from '../../shared/catalog';
import type { ActionAnswer, OpenAction, PlanActions } from './planActions';
import type { ReportCommand } from './reportForm';

const pathOf = ({ cycle, name }: DocumentAddress) => `/api/plans/${encodeURIComponent(cycle)}/${encodeURIComponent(name)}`;

/** Another number of decisions is another question; what was known stays until the answer is there. */
export function actionsQuery(address: DocumentAddress, decisions: number) {
  return queryOptions({
    queryKey: ['actions', documentId(address), decisions],
    queryFn: ({ client }) => getJson<PlanActions>(asPerson(`${pathOf(address)}/actions`, client.getQueryData(meQuery.queryKey))),
    placeholderData: keepPreviousData,
  });
}

/** Asked for again while somebody looks: this page is no part of the co-edited document. */
export function actionQuery(address: DocumentAddress, item: string) {
  return queryOptions({
    queryKey: ['action', documentId(address), item],
    queryFn: ({ client }) =>
      getJson<ActionAnswer>(asPerson(`${pathOf(address)}/actions/${encodeURIComponent(item)}`, client.getQueryData(meQuery.queryKey))),
    refetchInterval: 30_000,
  });
}

/** The actions on which this person may report; late ones first. */
export function openActionsQuery(cycle: string) {
  return queryOptions({
    queryKey: ['open-actions', cycle],
    queryFn: ({ client }) => getJson<OpenAction[]>(asPerson(`/api/overview/${encodeURIComponent(cycle)}/actions`, client.getQueryData(meQuery.queryKey))),
    staleTime: 5_000,
  });
}

export function useReport(address: DocumentAddress) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: ReportCommand) => postJson<unknown>(asPerson(`${pathOf(address)}/commands`, queries.getQueryData(meQuery.queryKey)), command),
    onSettled: () =>
      void Promise.all([
        queries.invalidateQueries({ queryKey: ['action', documentId(address)] }),
        queries.invalidateQueries({ queryKey: ['actions', documentId(address)] }),
        queries.invalidateQueries({ queryKey: ['open-actions', address.cycle] }),
      ]),
  });
}
