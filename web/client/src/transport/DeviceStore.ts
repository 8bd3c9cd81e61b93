import { inTransaction, openDeviceDatabase, resultOf, scopeIndex, type StoreName } from './deviceDatabase';
import { Forgetting } from './Forgetting';
import { PageLife } from './PageLife';
import type { KeptWork } from './keptText';
import { Refusal } from './Refusal';
import type { RefusalCode, RefusalValues } from './Refusal';
import type { Left, UnsentStore } from './UnsentStore';

export interface SectionKey {
  readonly document: string;
  readonly section: string;
}

interface Row {
  readonly scope: string;
  /** The page that wrote it or has taken it over. Not in rows of the first version. */
  readonly page?: string;
}

interface UpdateRow extends Row {
  readonly generation: number;
  readonly update: Uint8Array;
}

interface KeptRow extends Row {
  readonly code: RefusalCode;
  readonly values: RefusalValues;
  readonly whole: string;
  readonly added: string;
}

const both: readonly StoreName[] = ['updates', 'kept'];

const pageOf = (row: Row): string => row.page ?? '';

/**
 * Unacknowledged updates in IndexedDB, keyed by person, document and section. Each belongs to one page: another page takes it over
 * only when that one has ended, so that two tabs of one person do not send, or give up, each other's work.
 */
export class DeviceStore {
  #database: Promise<IDBDatabase> | null = null;
  // A frozen tab hears late, perhaps when the person is back in another one: whoever told has erased the others' rows already.
  readonly #forgetting = new Forgetting((person) => void this.#erase(person, (row) => pageOf(row) === this.page.id));

  constructor(private readonly page = new PageLife()) {}

  /** The store of one person in one section. */
  for(person: string, document: string, section: string): UnsentStore {
    const scope = JSON.stringify([person, document, section]);
    return {
      load: () => this.#load(scope),
      add: (update, generation) => this.#add(person, { scope, generation, update }),
      remove: (keys) => this.#remove('updates', keys),
      keep: (work, instead) => this.#keep(person, scope, work, instead),
      letGo: (keys) => this.#remove('kept', keys),
      whenForgotten: (then) => this.#forgetting.when(person, then),
    };
  }

  /** The sections in which ended pages have left something of this person: unsent, or refused and not let go. */
  async leftBy(person: string): Promise<readonly SectionKey[]> {
    try {
      await this.page.began;
      const transaction = (await this.#open()).transaction(both);
      const rows = (await Promise.all(both.map((name) => rowsOf(transaction.objectStore(name), scopesOf(person))))).flat();
      const ended = await this.page.endedAmong(new Set(rows.map(pageOf)));
      const scopes = new Set(rows.filter((row) => ended.has(pageOf(row))).map((row) => row.scope));
      return [...scopes].map((scope) => {
        const [, document, section] = JSON.parse(scope) as [string, string, string];
        return { document, section };
      });
    } catch {
      return []; // a device that cannot store has stored nothing
    }
  }

  /** True when something of this person would be lost by forgetting them; it may be another tab's. */
  async holds(person: string): Promise<boolean> {
    try {
      const transaction = (await this.#open()).transaction(both);
      const counts = both.map((name) => resultOf(transaction.objectStore(name).index(scopeIndex).count(scopesOf(person))));
      return (await Promise.all(counts)).some((count) => count > 0);
    } catch {
      return false; // a device that cannot store has stored nothing
    }
  }

  /** Removes everything of one person, also what other tabs have stored and what is stored until the person returns. */
  async forget(person: string): Promise<void> {
    this.#forgetting.tell(person);
    await this.#erase(person);
  }

  /** The person is signed in: what is unsent may be kept again. */
  welcome(person: string): void {
    this.#forgetting.welcome(person);
  }

  async #load(scope: string): Promise<Left> {
    try {
      const updates = await this.#takeOver<UpdateRow>('updates', scope);
      const kept = await this.#takeOver<KeptRow>('kept', scope);
      return {
        updates: updates.map(([key, { update, generation }]) => ({ key, update, generation })),
        kept: kept.map(([key, { code, values, whole, added }]) => ({ key, work: { refusal: new Refusal(code, values), whole, added } })),
      };
    } catch {
      return { updates: [], kept: [] }; // a device that cannot store has stored nothing
    }
  }

  /**
   * Makes the rows of ended pages, in one section, this page's. The pages are looked up between two transactions: a page lives before
   * it writes its name, so one that was read and does not live now never will.
   */
  async #takeOver<R extends Row>(name: StoreName, scope: string): Promise<readonly (readonly [key: number, row: R])[]> {
    await this.page.began;
    const database = await this.#open();
    const seen = await keyedRowsOf<R>(database.transaction(name).objectStore(name), scope);
    const ended = await this.page.endedAmong(new Set(seen.map(([, row]) => pageOf(row))));
    const taking = inTransaction(database, [name], (store) => {
      const taken: [number, R][] = [];
      const walk = store(name).index(scopeIndex).openCursor(scope);
      walk.onsuccess = () => {
        const cursor = walk.result;
        if (!cursor) return;
        const row = cursor.value as R;
        if (ended.has(pageOf(row))) cursor.update({ ...row, page: this.page.id });
        if (ended.has(pageOf(row)) || pageOf(row) === this.page.id) taken.push([Number(cursor.primaryKey), row]);
        cursor.continue();
      };
      return taken;
    });
    // A full device takes no new name; what is on it is there all the same. Two pages may send it then, and the service takes it once.
    return taking.catch(() => seen.filter(([, row]) => ended.has(pageOf(row)) || pageOf(row) === this.page.id));
  }

  #add(person: string, row: UpdateRow): Promise<number | null> {
    return this.#write(person, ['updates'], (store) => store('updates').add({ ...row, page: this.page.id }));
  }

  #keep(person: string, scope: string, { refusal, whole, added }: KeptWork, instead: readonly number[]): Promise<number | null> {
    const row: KeptRow = { scope, page: this.page.id, code: refusal.code, values: refusal.values, whole, added };
    return this.#write(person, both, (store) => {
      for (const key of instead) store('updates').delete(key);
      return store('kept').add(row);
    });
  }

  /** The key of the new row; null when it is not on the device: full, forbidden, or the person has signed out. */
  async #write(person: string, stores: readonly StoreName[], change: (store: (name: StoreName) => IDBObjectStore) => IDBRequest): Promise<number | null> {
    try {
      await this.page.began;
      const database = await this.#open();
      if (this.#forgetting.isForgotten(person)) return null;
      return Number((await inTransaction(database, stores, change)).result);
    } catch {
      return null;
    }
  }

  async #remove(name: StoreName, keys: readonly number[]): Promise<void> {
    try {
      await inTransaction(await this.#open(), [name], (store) => keys.forEach((key) => store(name).delete(key)));
    } catch {
      // What cannot be removed is offered to the next page, and the service has it already.
    }
  }

  async #erase(person: string, concerns: (row: Row) => boolean = () => true): Promise<void> {
    try {
      await inTransaction(await this.#open(), both, (store) => {
        for (const name of both) {
          const walk = store(name).index(scopeIndex).openCursor(scopesOf(person));
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (!cursor) return;
            if (concerns(cursor.value as Row)) cursor.delete();
            cursor.continue();
          };
        }
      });
    } catch {
      // a device that cannot store has stored nothing
    }
  }

  #open(): Promise<IDBDatabase> {
    if (this.#database) return this.#database;
    const opening = openDeviceDatabase(() => this.#closed(opening));
    this.#database = opening;
    opening.catch(() => this.#closed(opening)); // whoever asked hears of it; the next one tries again
    return opening;
  }

  #closed(database: Promise<IDBDatabase>): void {
    if (this.#database === database) this.#database = null;
  }
}

function rowsOf(store: IDBObjectStore, scope: string | IDBKeyRange): Promise<Row[]> {
  return resultOf(store.index(scopeIndex).getAll(scope) as IDBRequest<Row[]>);
}

/** The rows of one section with their keys, both in the order of the keys. */
async function keyedRowsOf<R extends Row>(store: IDBObjectStore, scope: string): Promise<readonly (readonly [key: number, row: R])[]> {
  const index = store.index(scopeIndex);
  const [keys, rows] = await Promise.all([resultOf(index.getAllKeys(scope)), resultOf(index.getAll(scope) as IDBRequest<R[]>)]);
  return rows.map((row, at) => [Number(keys[at]), row] as const);
}

/** All scopes of one person: they begin alike, and nothing that JSON writes sorts after the last character. */
function scopesOf(person: string): IDBKeyRange {
  const start = `${JSON.stringify([person]).slice(0, -1)},`;
  return IDBKeyRange.bound(start, `${start}\uffff`);
}
