import type { Awareness } from 'y-protocols/awareness';

/** Somebody else who is in this section, and the cell they are in. */
export interface Whereabouts {
  readonly clientId: number;
  readonly name: string;
  readonly organisationKind: string;
  readonly row: string;
  readonly cell: string;
}

const field = 'cell';

/** Tells the others which cell one is in; null when in none. */
export function tellWhere(awareness: Awareness, where: { readonly row: string; readonly cell: string } | null): void {
  awareness.setLocalStateField(field, where);
}

/** Where the others are. What their programs tell is not trusted; who they are, the service says. */
export function whereOthersAre(awareness: Awareness): readonly Whereabouts[] {
  return [...awareness.getStates()].flatMap(([clientId, state]: [number, unknown]) => {
    const { row, cell } = partsOf(partsOf(state)[field]);
    const { name, organisationKind } = partsOf(partsOf(state).user);
    if (clientId === awareness.clientID || typeof row !== 'string' || typeof cell !== 'string' || typeof name !== 'string') return [];
    return [{ clientId, row, cell, name, organisationKind: typeof organisationKind === 'string' ? organisationKind : '' }];
  });
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
