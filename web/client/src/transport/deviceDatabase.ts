const databaseName = 'nvp-unsent';

/** The two stores: what is not acknowledged, and the text of what was refused. Both have the index `section` on `scope`. */
export type StoreName = 'updates' | 'kept';

export const scopeIndex = 'section';

/** A device that has not answered by then is treated as one without storage: nobody waits for it to read or write. */
const patienceMs = 3_000;

/** @param closed Told when the database has closed by itself; whoever needs it opens it again. */
export function openDeviceDatabase(closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 2);
    const timer = setTimeout(() => reject(new Error('storage does not answer')), patienceMs);
    request.onupgradeneeded = ({ oldVersion }) => {
      const added: StoreName[] = oldVersion < 1 ? ['updates', 'kept'] : ['kept'];
      for (const name of added) request.result.createObjectStore(name, { autoIncrement: true }).createIndex(scopeIndex, 'scope');
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('no storage'));
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const database = request.result;
      // A newer version of this page in another tab needs it to itself once; all others wait behind.
      database.onversionchange = () => {
        database.close();
        closed();
      };
      database.onclose = closed;
      resolve(database);
    };
  });
}

/** Resolves when the transaction is complete, not when its requests are: only then is it on the device. */
export async function inTransaction<T>(database: IDBDatabase, stores: readonly StoreName[], change: (store: (name: StoreName) => IDBObjectStore) => T): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite');
  const changed = change((name) => transaction.objectStore(name));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
  return changed;
}

export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('unreadable'));
  });
}
