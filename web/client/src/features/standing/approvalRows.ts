import type { PlanApproval, PlanSignature, RefusedSignature } from './planStanding';

/** An office and what it did with the frozen text. */
export type OfficeRow =
  | { readonly office: string; readonly state: 'signed'; readonly signature: PlanSignature }
  | { readonly office: string; readonly state: 'refused'; readonly refusal: RefusedSignature }
  | { readonly office: string; readonly state: 'missing' };

/** Those who approve, and those who countersign. */
export interface OfficeRows {
  readonly approving: readonly OfficeRow[];
  readonly countersigning: readonly OfficeRow[];
}

/** Offices that sign for a police force: the approval of the council does not wait for them. */
const countersigners = ['dirco', 'dirjud', 'chief'];

export function officeRows(approval: PlanApproval): OfficeRows {
  const rows = new Map<string, OfficeRow>();
  for (const office of [...approval.missing, ...approval.countersigning]) rows.set(office, { office, state: 'missing' });
  for (const refusal of approval.refused) rows.set(refusal.office, { office: refusal.office, state: 'refused', refusal });
  for (const signature of approval.signatures) rows.set(signature.office, { office: signature.office, state: 'signed', signature });
  const isCountersigning = ({ office }: OfficeRow) => countersigners.includes(office);
  const ordered = [...rows.values()].sort((one, other) => rankOf(one.office) - rankOf(other.office) || one.office.localeCompare(other.office));
  return { approving: ordered.filter((row) => !isCountersigning(row)), countersigning: ordered.filter(isCountersigning) };
}

function rankOf(office: string): number {
  return office.startsWith('mayor:') ? 0 : 1 + ['prosecutor', ...countersigners].indexOf(office);
}

/** `9f86d081…` in groups of four, as people compare them. */
export function inFours(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ');
}
