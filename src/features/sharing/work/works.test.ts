import { afterEach, expect, it } from 'vitest';
import { fakeIndexedDb } from './indexedDb.fixture.ts';
import { listWorks } from './works.ts';

const database = fakeIndexedDb();
afterEach(database.forget);

it('lists the newest first, and last what a clock that was ahead has dated', async () => {
  for (const [id, savedAt] of [
    ['old', 100],
    ['ahead', 5_000],
    ['new', 900],
  ] as const) {
    const record = { id, title: 'T', savedAt, state: { e: 'a' } };
    database.stores.works.set(id, record);
  }
  expect((await listWorks(1_000)).map(({ id }) => id)).toEqual(['new', 'old', 'ahead']);
});
