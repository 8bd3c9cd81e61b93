import { generateNKeysBetween } from 'fractional-indexing';

export interface Positioned {
  readonly id: string;
  readonly position: string;
}

/** The positions to write so that an item comes to stand between its new neighbours. */
export interface Placing {
  readonly position: string;
  /** Siblings behind it that have to move up. */
  readonly others: readonly Positioned[];
}

/** Far below what the service takes. */
const longest = 100;

/**
 * Two people who insert at one place at once give both items the same position. Between such there is no room: then those behind
 * move up as well.
 */
export function placeAt(siblings: readonly Positioned[], at: number): Placing {
  const before = siblings[at - 1]?.position ?? null;
  const roomy = siblings.slice(at).findIndex(({ position }) => before === null || position > before);
  const crowded = siblings.slice(at, roomy < 0 ? undefined : at + roomy);
  const [position = '', ...rest] = between(before, siblings[at + crowded.length]?.position ?? null, crowded.length + 1) ?? [];
  if (position === '' || [position, ...rest].some((each) => each.length > longest)) return renumber(siblings, at);
  return { position, others: crowded.map(({ id }, index) => ({ id, position: rest[index] ?? '' })) };
}

/** For positions that another program wrote in a manner of its own, and where so many were put between two that positions grew long. */
function renumber(siblings: readonly Positioned[], at: number): Placing {
  const fresh = generateNKeysBetween(null, null, siblings.length + 1);
  const [position = ''] = fresh.splice(at, 1);
  return { position, others: siblings.map(({ id }, index) => ({ id, position: fresh[index] ?? '' })) };
}

function between(before: string | null, after: string | null, count: number): readonly string[] | null {
  try {
    return generateNKeysBetween(before, after, count);
  } catch {
    return null; // not a position of this kind
  }
}
