import { within } from './storageFault.ts';

/** What a work is found by; small, so that a list of works is read without their texts. */
export const WORKS = 'works';
/** The documents of a work, often large; written only when they changed. */
export const TEXTS = 'texts';

/** Longer than any database takes to open that opens at all. */
const LONGEST_OPENING_MS = 3_000;

let opening: Promise<IDBDatabase> | undefined;

/** The browser's own database. Rejects where storage is blocked or does not answer. */
function open(): Promise<IDBDatabase> {
  opening ??= within(openOnce(), LONGEST_OPENING_MS);
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

function openOnce(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open('callback-explorer', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(WORKS, { keyPath: 'id' });
      request.result.createObjectStore(TEXTS, { keyPath: 'id' });
    };
    request.onsuccess = () => {
      const forget = () => {
        opening = undefined;
      };
      // A later version of the page in another tab must not wait for this one.
      request.result.onversionchange = () => {
        request.result.close();
        forget();
      };
      request.result.onclose = forget;
      done(request.result);
      // One that answers after all serves from now on.
      opening ??= Promise.resolve(request.result);
    };
    request.onerror = () => fail(request.error);
    request.onblocked = () => fail(new Error('Another tab holds an older database.'));
  });
}

/**
 * Runs requests in one transaction: all of them happen, or none.
 *
 * @param run Makes the requests; what its last one found is the result.
 */
export async function transact<T>(
  mode: IDBTransactionMode,
  run: (store: (name: string) => IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
  const database = await open();
  return new Promise((done, fail) => {
    const transaction = database.transaction([WORKS, TEXTS], mode);
    const request = run((name) => transaction.objectStore(name));
    // Without waiting for the answers to the requests: a page that is being left gets none.
    if (mode === 'readwrite') transaction.commit?.();
    transaction.oncomplete = () => done(request?.result);
    transaction.onabort = () => fail(transaction.error);
    transaction.onerror = () => fail(transaction.error);
  });
}
