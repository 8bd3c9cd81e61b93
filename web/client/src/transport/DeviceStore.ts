import type { LeftBehind, UnsentStore } from './UnsentStore';

const databaseName = 'nvp-unsent';
const storeName = 'updates';
const indexName = 'section';

interface Row {
  readonly scope: string;
  readonly generation: number;
  readonly update: Uint8Array;
}

/** A device that has not answered by then is treated as one without storage: nobody waits for it to read or write. */
const patienceMs = 3_000;

/** Unacknowledged updates in IndexedDB, keyed by person, document and section. */
export class DeviceStore {
  #database: Promise<IDBDatabase> | null = null;

  /** The store of one person in one section. */
  for(person: string, document: string, section: string): UnsentStore {
    const scope = JSON.stringify([person, document, section]);
    return {
      load: () => this.#load(scope),
      add: (update, generation) => this.#add({ scope, generation, update }),
      remove: (keys) => this.#remove(keys),
    };
  }

  /** Removes everything, of everybody: signing out leaves nothing on the device. */
  async clear(): Promise<void> {
    await this.#write((store) => store.clear());
  }

  async #load(scope: string): Promise<readonly LeftBehind[]> {
    try {
      const store = (await this.#open()).transaction(storeName).objectStore(storeName);
      const index = store.index(indexName);
      const [rows, keys] = await Promise.all([result(index.getAll(scope) as IDBRequest<Row[]>), result(index.getAllKeys(scope))]);
      return rows.map((row, at) => ({ key: Number(keys[at]), update: row.update, generation: row.generation }));
    } catch {
      return []; // a device that cannot store has stored nothing
    }
  }

  #add(row: Row): Promise<number | null> {
    return this.#write((store) => store.add(row));
  }

  async #remove(keys: readonly number[]): Promise<void> {
    await this.#write((store) => keys.map((key) => store.delete(key)).at(-1));
  }

  /** Resolves when the transaction is complete, not when the request is: only then is it on the device. */
  async #write(change: (store: IDBObjectStore) => IDBRequest | undefined): Promise<number | null> {
    try {
      const transaction = (await this.#open()).transaction(storeName, 'readwrite');
      const request = change(transaction.objectStore(storeName));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      });
      return typeof request?.result === 'number' ? request.result : null;
    } catch {
      return null; // full or forbidden: the save state then does not say "on this device"
    }
  }

  #open(): Promise<IDBDatabase> {
    if (this.#database) return this.#database;
    const opening = openDatabase(() => this.#forget(opening));
    this.#database = opening;
    opening.catch(() => this.#forget(opening)); // whoever asked hears of it; the next one tries again
    return opening;
  }

  #forget(database: Promise<IDBDatabase>): void {
    if (this.#database === database) this.#database = null;
  }
}

function openDatabase(closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    const timer = setTimeout(() => reject(new Error('storage does not answer')), patienceMs);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { autoIncrement: true }).createIndex(indexName, 'scope');
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('no storage'));
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const database = request.result;
      // Signing out, here or in another tab, deletes the database; that waits for everyone who holds it, and all others wait behind.
      database.onversionchange = () => {
        database.close();
        closed();
      };
      database.onclose = closed;
      resolve(database);
    };
  });
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('unreadable'));
  });
}
