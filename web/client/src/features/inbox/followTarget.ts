import { documentId, parseDocument, type DocumentAddress } from '../../shared/catalog';

/** Something that a person follows: a zone with all its plans, a sheet of the National Security Plan, or a section. */
export type FollowTarget =
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'sheet'; readonly address: DocumentAddress }
  | { readonly kind: 'section'; readonly address: DocumentAddress; readonly section: string };

const zonePrefix = 'zone/';

/** How the service spells a document as a whole, or a section of it. A plan as a whole is its zone. */
export function followTargetOf(address: DocumentAddress, section?: string): string {
  if (section !== undefined) return `${documentId(address)}/${section}`;
  return address.kind === 'plan' ? `${zonePrefix}${address.name}` : documentId(address);
}

/** What the service names; null for what this page does not know. */
export function parseFollowTarget(target: string): FollowTarget | null {
  if (target.startsWith(zonePrefix)) return target.length > zonePrefix.length ? { kind: 'zone', zone: target.slice(zonePrefix.length) } : null;
  const address = parseDocument(target);
  if (!address) return null;
  const section = target.split('/').slice(3).join('/');
  if (section) return { kind: 'section', address, section };
  return address.kind === 'plan' ? null : { kind: 'sheet', address };
}
