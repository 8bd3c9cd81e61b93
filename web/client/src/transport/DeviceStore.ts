import { inTransaction, openDeviceDatabase, resultOf, scopeIndex, type StoreName } from './deviceDatabase';
import { Forgetting } from './Forgetting';
import { PageLife } from './PageLife';
import type { LeftBehind, UnsentStore } from './UnsentStore';

interface Row {
  readonly scope: string;
  /** The page that wrote it or has taken it over. Not in rows of the first version. */
  readonly page?: string;
}

interface UpdateRow extends Row {
  readonly generation: number;
  readonly update: Uint8Array;
}

const pageOf = (row: Row): string => row.page ?? '';

/**
 * Unacknowledged updates in IndexedDB, keyed by person, document and section. Each belongs to one page: another page takes it over
 * only when that one has ended, so that two tabs of one person do not send, or give up, each other's work.
 */
export class DeviceStore {
  #database: Promise<IDBDatabase> | null = null;
  readonly #forgetting = new Forgetting((person) => void this.#erase(person));

  constructor(private readonly page = new PageLife()) {}

  /** The store of one person in one section. */
  for(person: string, document: string, section: string): UnsentStore {
    const scope = JSON.stringify([person, document, section]);
    return {
      load: () => this.#load(scope),
      add: (update, generation) => this.#add(person, { scope, generation, update }),
      remove: (keys) => this.#remove('updates', keys),
      whenForgotten: (then) => this.#forgetting.when(person, then),
    };
  }

  /** True when something of this person would be lost by forgetting them; it may be another tab's. */
  async holds(person: string): Promise<boolean> {
    try {
      const store = (await this.#open()).transaction('updates').objectStore('updates');
      return (await resultOf(store.index(scopeIndex).count(scopesOf(person)))) > 0;
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

  async #load(scope: string): Promise<readonly LeftBehind[]> {
    try {
      return (await this.#takeOver<UpdateRow>('updates', scope)).map(([key, { update, generation }]) => ({ key, update, generation }));
    } catch {
      return []; // a device that cannot store has stored nothing
    }
  }

  /**
   * Makes the rows of ended pages, in one section, this page's. The pages are looked up between two transactions: a page lives before
   * it writes its name, so one that was read and does not live now never will.
   */
  async #takeOver<R extends Row>(name: StoreName, scope: string): Promise<readonly (readonly [key: number, row: R])[]> {
    await this.page.began;
    const database = await this.#open();
    const seen = await resultOf(database.transaction(name).objectStore(name).index(scopeIndex).getAll(scope) as IDBRequest<R[]>);
    const ended = await this.page.endedAmong(new Set(seen.map(pageOf)));
    return inTransaction(database, [name], (store) => {
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
  }

  /** The key of the new row; null when it is not on the device: full, forbidden, or the person has signed out. */
  async #add(person: string, row: UpdateRow): Promise<number | null> {
    try {
      await this.page.began;
      const database = await this.#open();
      if (this.#forgetting.isForgotten(person)) return null;
      const added = await inTransaction(database, ['updates'], (store) => store('updates').add({ ...row, page: this.page.id }));
      return Number(added.result);
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

  async #erase(person: string): Promise<void> {
    try {
      await inTransaction(await this.#open(), ['updates', 'kept'], (store) => {
        for (const name of ['updates', 'kept'] as const) {
          const walk = store(name).index(scopeIndex).openCursor(scopesOf(person));
          walk.onsuccess = () => {
            walk.result?.delete();
            walk.result?.continue();
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

/** All scopes of one person: they begin alike, and nothing that JSON writes sorts after the last character. */
function scopesOf(person: string): IDBKeyRange {
  const start = `${JSON.stringify([person]).slice(0, -1)},`;
  return IDBKeyRange.bound(start, `${start}\uffff`);
}
