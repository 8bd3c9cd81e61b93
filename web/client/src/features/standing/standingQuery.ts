import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { asPerson, documentsQuery, getJson, meQuery, postJson } from '../../shared/api';
import { documentId, type DocumentAddress } from '../../shared/catalog';
import type { MoveCommand, NationalAnswer } from './nationalStanding';
import type { StandingAnswer, Verification } from './planStanding';
import type { PlanCommand } from './stepForm';

const pathOf = ({ kind, cycle, name }: DocumentAddress) =>
  `/api/${kind === 'plan' ? 'plans' : 'phenomena'}/${encodeURIComponent(cycle)}/${encodeURIComponent(name)}`;
/** The key of all that was asked of where a document stands. */
export const standingKey = (address: DocumentAddress) => ['standing', documentId(address)];

export function standingQuery(address: DocumentAddress, decisions: number) {
  return queryOf<StandingAnswer>(address, decisions);
}

export function nationalQuery(address: DocumentAddress, decisions: number) {
  return queryOf<NationalAnswer>(address, decisions);
}

/** Another number of decisions is another question; what was known stays until the answer is there. */
function queryOf<Answer>(address: DocumentAddress, decisions: number) {
  return queryOptions({
    queryKey: [...standingKey(address), decisions],
    queryFn: ({ client }) => getJson<Answer>(asPerson(`${pathOf(address)}/standing`, client.getQueryData(meQuery.queryKey))),
    placeholderData: keepPreviousData,
  });
}

/** Of a version that came into force, or of the text that is frozen now. */
export function verificationQuery(address: DocumentAddress, version: number | null) {
  const which = version === null ? '' : `?version=${version}`;
  return queryOptions({
    queryKey: ['verification', documentId(address), version],
    queryFn: ({ client }) =>
      getJson<Verification>(asPerson(`${pathOf(address)}/verification${which}`, client.getQueryData(meQuery.queryKey))),
    staleTime: 0,
  });
}

/**
 * Asks for the standing again when other objections stand than before: raising and lifting one is no decision.
 * @param objections Undefined while they are not known.
 */
export function useObjections(address: DocumentAddress, objections: string | undefined) {
  const queries = useQueryClient();
  const document = documentId(address);
  const last = useRef({ document, objections });
  useEffect(() => {
    const before = last.current;
    last.current = { document, objections };
    if (before.document !== document || before.objections === undefined || before.objections === objections) return;
    void queries.invalidateQueries({ queryKey: ['standing', document] });
  }, [queries, document, objections]);
}

export function useCarry(address: DocumentAddress) {
  return useCommand<PlanCommand, StandingAnswer>(address);
}

export function useMove(address: DocumentAddress) {
  return useCommand<MoveCommand, NationalAnswer>(address);
}

function useCommand<Command, Answer>(address: DocumentAddress) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: Command) =>
      postJson<Answer>(asPerson(`${pathOf(address)}/commands`, queries.getQueryData(meQuery.queryKey)), command),
    onSuccess: (answer) => queries.setQueriesData<Answer>({ queryKey: standingKey(address) }, answer),
    // A refusal can mean that the plan has moved on; an answer can be overtaken by another decision.
    onSettled: () =>
      void Promise.all([queries.invalidateQueries({ queryKey: standingKey(address) }), queries.invalidateQueries({ queryKey: documentsQuery.queryKey })]),
  });
}
