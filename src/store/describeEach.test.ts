import { expect, it } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import { NoAnswer } from '../worker/workerLane.ts';
import { createAppStore } from './createAppStore.ts';
import { clientThat } from './idleClient.fixture.ts';
import { singleDocument } from './state.ts';

const OPERATIONS = Array.from({ length: 9 }, (_, index) => `op${index}`);
const set = singleDocument(
  'a.yaml',
  `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
${OPERATIONS.map((name) => `  /${name}: { post: { responses: {}, callbacks: { on: { 'https://c.example': { post: { responses: {} } } } } } }`).join('\n')}
`,
);
const description = openDescription(set);
const FAULTY = '/paths/~1op4/post';

/** A worker that one of the requests crashes; notes how many each question was about. */
function setUp() {
  const asked: number[] = [];
  const store = createAppStore({
    client: clientThat({
      describe: async ({ ids }) => {
        asked.push(ids.length);
        if (ids.includes(FAULTY)) throw new NoAnswer('crashed', true);
        return ids.flatMap((id) => description.describe(id) ?? []);
      },
    }),
    work: { set, origin: { kind: 'paste' } },
    analysis: description.analysis,
    theme: 'light',
  });
  return { asked, store };
}

it('costs only the request at fault its details where one of many crashes the worker', async () => {
  const { asked, store } = setUp();
  await store.getState().actions.prefetchDetails(60);
  const known = Object.keys(store.getState().shown.details);
  expect(known).toHaveLength(OPERATIONS.length - 1);
  expect(known).not.toContain(FAULTY);
  expect(store.getState()).toMatchObject({ trouble: undefined, notice: undefined });
  const { length } = asked;
  await store.getState().actions.prefetchDetails(60);
  expect(asked).toHaveLength(length);
});

it('says so when that request is selected', async () => {
  const { store } = setUp();
  const { actions } = store.getState();
  await actions.prefetchDetails(60);
  await actions.select({ operationId: FAULTY });
  expect(store.getState().notice).toMatchObject({ title: 'This operation could not be read' });
});
