import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { asPerson, getBytes, getJson, meQuery } from '../../shared/api';
import { documentId, type DocumentAddress } from '../../shared/catalog';

/** A text of a plan, a phenomenon or a theme as it was frozen. The contract is `grains.abstractions/Plans/PlanText.cs`; keep in step with it. */
export interface PlanText {
  readonly name: string;
  readonly version: number;
  readonly round: number;
  readonly frozenAt: string;
  readonly reached: string;
  readonly inForceFrom: string | null;
  readonly replacedOn: string | null;
  readonly isInForce: boolean;
  readonly hashes: Readonly<Record<string, string>>;
}

export interface PlanTextSection {
  readonly section: string;
  readonly isErased: boolean;
}

export interface PlanTextContent {
  readonly text: PlanText;
  readonly sequence: number;
  readonly journalHash: string;
  readonly sections: readonly PlanTextSection[];
  readonly matches: boolean | null;
}

const pathOf = ({ kind, cycle, name }: DocumentAddress) =>
  `/api/${kind === 'plan' ? 'plans' : 'phenomena'}/${encodeURIComponent(cycle)}/${encodeURIComponent(name)}/versions`;

/** @param standing Where the plan stands, in any words: another standing can have laid another text. */
export function textsQuery(address: DocumentAddress, standing: string) {
  return queryOptions({
    queryKey: ['versions', documentId(address), 'all', standing],
    queryFn: ({ client }) => getJson<PlanText[]>(asPerson(pathOf(address), client.getQueryData(meQuery.queryKey))),
    placeholderData: keepPreviousData,
  });
}

/** The versions that the person may read; none until that is known. */
export function useReadableVersions(address: DocumentAddress, standing: string): ReadonlySet<string> {
  const { data: texts = [] } = useQuery(textsQuery(address, standing));
  return new Set(texts.map((text) => text.name));
}

export function textQuery(address: DocumentAddress, version: string) {
  return queryOptions({
    queryKey: ['versions', documentId(address), version],
    queryFn: ({ client }) => getJson<PlanTextContent>(asPerson(`${pathOf(address)}/${encodeURIComponent(version)}`, client.getQueryData(meQuery.queryKey))),
  });
}

/** A section never changes; who may read it can, so it is asked for anew with each visit of the page. */
export function sectionQuery(address: DocumentAddress, version: string, section: string) {
  return queryOptions({
    queryKey: ['versions', documentId(address), version, section],
    queryFn: ({ client }) =>
      getBytes(asPerson(`${pathOf(address)}/${encodeURIComponent(version)}/sections/${encodeURIComponent(section)}`, client.getQueryData(meQuery.queryKey))),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
