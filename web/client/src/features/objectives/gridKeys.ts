/** What a key asks of the table when no cell is being written in. */
export type GridWish =
  | { readonly kind: 'go'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'edge'; readonly of: 'row' | 'table'; readonly side: 'start' | 'end' }
  | { readonly kind: 'edit' | 'type' | 'up' | 'down' | 'indent' | 'outdent' | 'addAfter' | 'addUnder' | 'remove' | 'details' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A page of rows: what one sees at a time, about. */
const page = 10;

const go = (rows: number, columns: number): GridWish => ({ kind: 'go', rows, columns });

const plain: Readonly<Record<string, GridWish>> = {
  ArrowUp: go(-1, 0),
  ArrowDown: go(1, 0),
  ArrowLeft: go(0, -1),
  ArrowRight: go(0, 1),
  PageUp: go(-page, 0),
  PageDown: go(page, 0),
  Home: { kind: 'edge', of: 'row', side: 'start' },
  End: { kind: 'edge', of: 'row', side: 'end' },
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  Delete: { kind: 'remove' },
};

const withAlt: Readonly<Record<string, GridWish>> = {
  ArrowUp: { kind: 'up' },
  ArrowDown: { kind: 'down' },
  ArrowLeft: { kind: 'outdent' },
  ArrowRight: { kind: 'indent' },
  Enter: { kind: 'details' },
};

const withControl: Readonly<Record<string, GridWish>> = {
  Home: { kind: 'edge', of: 'table', side: 'start' },
  End: { kind: 'edge', of: 'table', side: 'end' },
  Enter: { kind: 'addAfter' },
};

export function wishOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): GridWish | null {
  const hasControl = ctrlKey || metaKey;
  if (hasControl && altKey) return null; // letters of some keyboards
  if (hasControl && shiftKey) return key === 'Enter' ? { kind: 'addUnder' } : null;
  if (hasControl) return withControl[key] ?? null;
  if (altKey) return withAlt[key] ?? null;
  if (key.length === 1 && key !== ' ') return { kind: 'type' };
  return plain[key] ?? null;
}
