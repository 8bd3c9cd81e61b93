import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { asPerson, getJson, HttpFailure, meQuery } from '../../shared/api';
import { documentId, type DocumentAddress } from '../../shared/catalog';
import type { PlanApproval, SignedPdf } from '../standing';
import type { PlanText } from '../versions';

/** The place of the section in the address of a plan. */
export const approvalSlug = 'approval';

export interface ConsultationRound {
  readonly version: number;
  /** 0 for the time before the first consultation on the version. */
  readonly number: number;
  readonly openedAt: string | null;
  readonly until: string | null;
  /** Who said in it that they had no remarks; null while it runs. */
  readonly withoutRemarks: readonly SilentParty[] | null;
}

export interface SilentParty {
  readonly role: string;
  readonly organisation: string;
  /** Null where it was not recorded. */
  readonly organisationKind: string | null;
}

export interface RemarkEntry {
  readonly act: 'start' | 'answer' | 'resolve' | 'decline' | 'reopen' | 'accept';
  readonly organisation: string;
  readonly organisationKind: string;
  readonly at: string;
  readonly text: string;
  readonly amendedAt: string | null;
}

export interface PlanRemark {
  readonly section: string;
  readonly item: string | null;
  readonly field: string | null;
  readonly titles: Readonly<Record<string, string>>;
  readonly quote: string | null;
  readonly place: 'whole' | 'same' | 'edited' | 'gone';
  readonly kind: string;
  readonly replacement: string | null;
  readonly state: 'open' | 'resolved' | 'declined';
  readonly overridden: string | null;
  readonly entries: readonly RemarkEntry[];
  readonly round: number;
}

/** The section of a plan that is made of its remarks and its approval. The contract is `grains.abstractions/Plans/ApprovalSection.cs`; keep in step with it. */
export interface ApprovalContent {
  readonly text: PlanText | null;
  readonly rounds: readonly ConsultationRound[];
  /** Null for those who read the plan only because it is published. */
  readonly remarks: readonly PlanRemark[] | null;
  readonly approval: PlanApproval | null;
  /** Also of a text that was returned. */
  readonly signedPdfs: readonly SignedPdf[] | null;
}

export interface ApprovalAnswer {
  readonly section: ApprovalContent;
  /** Names for the person ids in it. */
  readonly people: Readonly<Record<string, string>>;
}

/** Of the text as it is now, or of a frozen one by its name. Other news is another question; what was known stays until the answer is there. */
export function approvalQuery(address: DocumentAddress, version: string | null, news: string) {
  const plan = `/api/plans/${encodeURIComponent(address.cycle)}/${encodeURIComponent(address.name)}`;
  const path = version === null ? `${plan}/approval` : `${plan}/versions/${encodeURIComponent(version)}/approval`;
  return queryOptions({
    queryKey: ['approval', documentId(address), version, news],
    queryFn: ({ client }) => getJson<ApprovalAnswer>(asPerson(path, client.getQueryData(meQuery.queryKey))),
    staleTime: 0,
    placeholderData: keepPreviousData, // a page of one text, which has a key of its own
  });
}

/** True when the service says that the section is not for this person. */
export function isNotTheirs(failure: Error | null): boolean {
  return failure instanceof HttpFailure && (failure.status === 403 || failure.status === 404);
}
