/** What places an item in the tree. */
export interface Placed {
  readonly id: string;
  /** The id of the item above, or empty. Concurrent moves may leave it pointing in a circle or at something deleted. */
  readonly parent: string;
  readonly position: string;
  readonly deleted: boolean;
}

export interface Row {
  readonly id: string;
  /** Where it is shown: the nearest item above that is not deleted, or empty. */
  readonly parent: string;
  /** 0 strategic goal, 1 operational goal, 2 and deeper action. */
  readonly level: number;
  readonly children: readonly string[];
  /** True for the item at which a circle of parents was cut open. */
  readonly isCut: boolean;
}

/**
 * The rows in the order in which they are shown. Whatever several people moved at once, each item that is not deleted is there
 * exactly once: a circle is cut at its smallest id, a deleted parent gives its children to its own, siblings with one position are
 * ordered by id. The service reads the same tree by the same rule.
 */
export function treeOf(items: readonly Placed[]): readonly Row[] {
  const parents = new Map(items.map((item) => [item.id, item.parent]));
  const cuts = cutCircles(parents);
  const deleted = new Set(items.filter((item) => item.deleted).map((item) => item.id));
  const above = (id: string): string => {
    let at = parents.get(id) ?? '';
    while (deleted.has(at)) at = parents.get(at) ?? '';
    return parents.has(at) ? at : '';
  };
  const shown = items.filter((item) => !item.deleted).sort(bySiblingOrder);
  const parentOf = new Map(shown.map((item) => [item.id, above(item.id)]));
  const children = new Map<string, string[]>(['', ...shown.map(({ id }) => id)].map((id) => [id, []]));
  for (const { id } of shown) children.get(parentOf.get(id) ?? '')?.push(id);
  const idsUnder = (id: string) => children.get(id) ?? [];

  const rows: Row[] = [];
  const open = [...idsUnder('')].reverse().map((id) => ({ id, level: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { id, level } = next;
    const under = idsUnder(id);
    rows.push({ id, level, parent: parentOf.get(id) ?? '', children: under, isCut: cuts.has(id) });
    open.push(...under.map((child) => ({ id: child, level: level + 1 })).reverse());
  }
  return rows;
}

/** Makes the smallest id of each circle a root, and tells which were cut. */
function cutCircles(parents: Map<string, string>): ReadonlySet<string> {
  const cuts = new Set<string>();
  const settled = new Set<string>();
  for (const start of parents.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at = start;
    while (parents.has(at) && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = parents.get(at) ?? '';
    }
    if (onPath.has(at)) {
      const smallest = path.slice(path.indexOf(at)).reduce((one, other) => (other < one ? other : one));
      cuts.add(smallest);
    }
    for (const id of path) settled.add(id);
  }
  for (const id of cuts) parents.set(id, '');
  return cuts;
}

function bySiblingOrder(one: Placed, other: Placed): number {
  return compare(one.position, other.position) || compare(one.id, other.id);
}

/** By UTF-16 code units, as the service compares. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
