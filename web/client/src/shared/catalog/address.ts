export type DocumentKind = 'plan' | 'phenomenon' | 'theme';

export interface DocumentAddress {
  readonly kind: DocumentKind;
  readonly cycle: string;
  readonly name: string;
}

/** `plan/2020-2025/5345` on the wire; the address of its page is made from the same parts. */
export function parseDocument(id: string): DocumentAddress | null {
  const [kind, cycle, name] = id.split('/');
  const isKind = kind === 'plan' || kind === 'phenomenon' || kind === 'theme';
  return isKind && cycle && name ? { kind, cycle, name } : null;
}

export function documentId({ kind, cycle, name }: DocumentAddress): string {
  return `${kind}/${cycle}/${name}`;
}

const pathOf: Readonly<Record<DocumentKind, string>> = { plan: '/plans', phenomenon: '/phenomena', theme: '/themes' };

export function documentPath(address: DocumentAddress, section?: string): string {
  return [pathOf[address.kind], address.cycle, address.name, ...(section ? [section] : [])].join('/');
}
