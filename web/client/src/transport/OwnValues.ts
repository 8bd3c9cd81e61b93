import * as Y from 'yjs';

/** A value of this person that does not stand, because the service had another's first. */
export interface OutrunValue {
  readonly row: string;
  readonly cell: string;
  readonly mine: string;
}

/** A value that was written here. */
interface Own {
  readonly client: number;
  readonly clock: number;
  readonly value: string;
  /** False for a value that was put back: nobody is offered it. */
  readonly isOffered: boolean;
  /** What the service had when it took it; null while it has not said so. */
  taken: number | null;
}

interface Outrun {
  readonly map: Y.Map<unknown>;
  readonly cell: string;
  readonly theirs: string;
  readonly own: Own;
}

/** Marks what puts another's value back: it is sent, but it is nothing this person did. */
const puttingBack = Symbol('puts back what was there first');

/** Where a row stands goes by what the tree makes of it; nobody could tell which of two moves they want. */
const placing: ReadonlySet<string> = new Set(['parent', 'position']);

const known = new WeakMap<Y.Doc, OwnValues>();

/**
 * Of two values that were set without sight of each other, a Y.Map lets the one with the higher client id stand: chance. So a page
 * remembers what it set until the service has taken it, and all that the service took earlier has been heard. When another's value turns
 * out to have been there first, that one is put back before anything else is sent, and the person is told of their own.
 */
export class OwnValues {
  readonly #own = new Map<Y.Map<unknown>, Map<string, Own>>();
  readonly #watchers = new Set<() => void>();
  /** Where, by client id, what an ended page wrote begins and ends: it comes into the document only when it is opened. */
  #left: { readonly client: number; readonly from: number; readonly to: number }[] = [];
  #waiting: Outrun[] = [];
  #outrun: readonly OutrunValue[] = [];

  constructor(private readonly doc: Y.Doc) {
    known.set(doc, this);
    // Here the values that lost are still there; afterwards Yjs throws them away.
    doc.on('afterTransaction', this.#settled);
  }

  static of(doc: Y.Doc): OwnValues | undefined {
    return known.get(doc);
  }

  /** Those that nobody has decided about; the same list until that changes. */
  get outrun(): readonly OutrunValue[] {
    return this.#outrun;
  }

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => {
      this.#watchers.delete(changed);
    };
  };

  forget(row: string, cell: string): void {
    this.#tell(this.#outrun.filter((each) => each.row !== row || each.cell !== cell));
  }

  /** What an ended page left on the device was set by this person, too. */
  left(update: Uint8Array): void {
    const { from, to } = Y.parseUpdateMeta(update);
    for (const [client, clock] of from) this.#left.push({ client, from: clock, to: to.get(client) ?? clock });
  }

  /** Remembers what a transaction of this page set. */
  note({ changed, origin }: Y.Transaction): void {
    for (const [type, cells] of changed) {
      if (type instanceof Y.Map) cells.forEach((cell) => cell !== null && this.#note(type, cell, origin !== puttingBack));
    }
  }

  /** The service has taken what was sent, as this number; all up to another one has been heard. */
  taken(update: Uint8Array, sequence: number, heard: number): void {
    const { to } = Y.parseUpdateMeta(update);
    this.#each((own) => {
      if (own.taken === null && own.clock < (to.get(own.client) ?? 0)) own.taken = sequence;
    });
    this.heard(heard);
  }

  /** All up to this number has been heard: what was taken up to it is outrun by nobody. */
  heard(sequence: number): void {
    this.#each((own, forget) => own.taken !== null && own.taken <= sequence && forget());
  }

  /** Puts back what the service had first. */
  putBack(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    this.doc.transact(() => {
      for (const { map, cell, theirs } of waiting) if (map.get(cell) !== theirs) map.set(cell, theirs);
    }, puttingBack);
    const added = waiting.flatMap(({ map, cell, own, theirs }) =>
      own.isOffered && own.value !== theirs ? [{ row: map._item?.parentSub ?? '', cell, mine: own.value }] : [],
    );
    this.#tell([...this.#outrun.filter((each) => !added.some(({ row, cell }) => row === each.row && cell === each.cell)), ...added]);
  }

  readonly #settled = (transaction: Y.Transaction): void => {
    if (transaction.local) return;
    for (const [map, cell] of this.#found()) this.#compare(map, cell, transaction);
    for (const [map, cells] of transaction.changed) {
      if (map instanceof Y.Map) cells.forEach((cell) => cell !== null && this.#compare(map, cell, transaction));
    }
  };

  #compare(map: Y.Map<unknown>, cell: string, transaction: Y.Transaction): void {
    const own = this.#own.get(map)?.get(cell);
    const theirs = own && firstOther(map._map.get(cell), own, transaction);
    if (!own || theirs === undefined) return;
    this.#own.get(map)?.delete(cell);
    this.#waiting = [...this.#waiting.filter((each) => each.map !== map || each.cell !== cell), { map, cell, theirs, own }];
  }

  /** The cells that an ended page set, once that is in the document: only now it is known which cells they are. */
  #found(): readonly (readonly [Y.Map<unknown>, string])[] {
    const come = this.#left.filter(({ client, to }) => Y.getState(this.doc.store, client) >= to);
    this.#left = this.#left.filter((range) => !come.includes(range));
    return come.flatMap(({ client, from, to }) =>
      (this.doc.store.clients.get(client) ?? []).flatMap((item) => {
        if (item.id.clock < from || item.id.clock >= to || !(item instanceof Y.Item) || item.parentSub === null || !(item.parent instanceof Y.Map)) return [];
        this.#remember(item.parent, item.parentSub, item, true);
        return [[item.parent, item.parentSub] as const];
      }),
    );
  }

  #note(map: Y.Map<unknown>, cell: string, isOffered: boolean): void {
    const item = map._map.get(cell);
    if (!item) return;
    this.#remember(map, cell, item, isOffered);
    // Who has chosen anew has answered the question.
    if (isOffered) this.forget(map._item?.parentSub ?? '', cell);
  }

  #remember(map: Y.Map<unknown>, cell: string, item: Y.Item, isOffered: boolean): void {
    const value = valueOf(item);
    if (value === undefined || placing.has(cell)) return;
    const owns = this.#own.get(map) ?? new Map<string, Own>();
    this.#own.set(map, owns.set(cell, { client: item.id.client, clock: lastClock(item), value, isOffered, taken: null }));
  }

  #each(act: (own: Own, forget: () => void) => void): void {
    for (const owns of this.#own.values()) for (const [cell, own] of owns) act(own, () => owns.delete(cell));
  }

  #tell(outrun: readonly OutrunValue[]): void {
    if (outrun.length === this.#outrun.length && outrun.every((each, at) => each === this.#outrun[at])) return;
    this.#outrun = outrun;
    for (const watcher of [...this.#watchers]) watcher();
  }
}

/** What another set that came with the transaction, neither of the two having seen the other's; the latest of several. */
function firstOther(last: Y.Item | undefined, { client, clock }: Own, transaction: Y.Transaction): string | undefined {
  const chain: Y.Item[] = [];
  for (let item: Y.Item | null = last ?? null; item; item = item.left) chain.push(item);
  const mine = chain.find((item) => isAt(item, { client, clock }));
  const isNew = ({ id }: Y.Item) => id.clock >= (transaction.beforeState.get(id.client) ?? 0);
  const other = mine && chain.find((item) => item.id.client !== client && isNew(item) && !hasSeen(item, mine) && !hasSeen(mine, item));
  return other && valueOf(other);
}

/** A set names the one that stood there for its writer. */
function hasSeen(item: Y.Item, earlier: Y.Item): boolean {
  let seen = item.origin;
  for (let before = item.left; before && seen; before = before.left) {
    if (!isAt(before, seen)) continue;
    if (before === earlier) return true;
    seen = before.origin;
  }
  return false;
}

const isAt = (item: Y.Item, { client, clock }: { readonly client: number; readonly clock: number }): boolean =>
  item.id.client === client && item.id.clock <= clock && clock <= lastClock(item);

const lastClock = (item: Y.Item): number => item.id.clock + item.length - 1;

function valueOf(item: Y.Item): string | undefined {
  const value: unknown = item.content.getContent().at(-1);
  return typeof value === 'string' && item.content instanceof Y.ContentAny ? value : undefined;
}
