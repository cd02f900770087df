import type { JsonValue } from '../../../openapi/source/index.ts';
import { TEXTS, transact, WORKS } from './database.ts';
import { fromRecords, type StoredWork, summaryOf, type WorkSummary } from './storedWork.ts';

export async function getWork(id: string): Promise<StoredWork | undefined> {
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

/** All works, the newest first. A date in the future came from a wrong clock, so it comes last. */
export async function listWorks(now = Date.now()): Promise<readonly WorkSummary[]> {
  const records = (await transact<JsonValue[]>('readonly', (store) => store(WORKS).getAll())) ?? [];
  const age = ({ savedAt }: WorkSummary) => (savedAt > now ? savedAt : now - savedAt);
  return records.flatMap((each) => summaryOf(each) ?? []).sort((one, other) => age(one) - age(other));
}
