import type { JsonValue } from '../../openapi/index.ts';
import type { NewWork } from '../../store/newWork.ts';
import { TEXTS, transact, WORKS } from './database.ts';
import { fromRecords, type Records, summaryOf, type WorkSummary } from './storedWork.ts';

/** How many works are kept. */
export const KEPT = 12;

/** Stores a work; its texts only where they changed. */
export async function putWork({ work, texts }: Records, withTexts: boolean): Promise<void> {
  await transact('readwrite', (store) => {
    store(WORKS).put(work);
    if (withTexts) store(TEXTS).put(texts);
    return undefined;
  });
}

export async function getWork(id: string): Promise<NewWork | undefined> {
  const [work, texts] = await getRecords(id);
  return fromRecords(work, texts);
}

/** Both records of a work, as they are stored. */
export type StoredRecords = readonly [work: JsonValue | undefined, texts: JsonValue | undefined];

export async function getRecords(id: string): Promise<StoredRecords> {
  return Promise.all([
    transact<JsonValue>('readonly', (store) => store(WORKS).get(id)),
    transact<JsonValue>('readonly', (store) => store(TEXTS).get(id)),
  ]);
}

/** All works, the newest first. */
export async function listWorks(): Promise<readonly WorkSummary[]> {
  const records = (await transact<JsonValue[]>('readonly', (store) => store(WORKS).getAll())) ?? [];
  return records.flatMap((each) => summaryOf(each) ?? []).sort((one, other) => other.savedAt - one.savedAt);
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

/** Forgets the oldest works beyond `keep`. */
export async function prune(keep: number): Promise<void> {
  for (const { id } of (await listWorks()).slice(keep)) await removeWork(id);
}
