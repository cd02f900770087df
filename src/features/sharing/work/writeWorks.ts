import { TEXTS, transact, WORKS } from './database.ts';
import type { Records } from './storedWork.ts';
import type { StoredRecords } from './works.ts';

/** Stores a work; its texts only where they changed. */
export async function putWork({ work, texts }: Records, withTexts: boolean): Promise<void> {
  await transact('readwrite', (store) => {
    store(WORKS).put(work);
    if (withTexts) store(TEXTS).put(texts);
    return undefined;
  });
}

export async function removeWork(id: string): Promise<void> {
  await transact('readwrite', (store) => {
    store(WORKS).delete(id);
    store(TEXTS).delete(id);
    return undefined;
  });
}

/** Brings back what `getRecords` had read before it was removed. */
export async function restoreRecords([work, texts]: StoredRecords): Promise<void> {
  await transact('readwrite', (store) => {
    if (work !== undefined) store(WORKS).put(work);
    if (texts !== undefined) store(TEXTS).put(texts);
    return undefined;
  });
}
