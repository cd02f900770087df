import { expect, it } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import type { AnalysisResult } from '../worker/analysisClient.ts';
import { createAppStore } from './createAppStore.ts';
import { clientThat } from './idleClient.fixture.ts';
import { selectSimulated } from './selectors.ts';
import { singleDocument } from './state.ts';

const operation = (name: string) => `  /${name}:
    post:
      parameters:
        - { name: url, in: query, schema: { type: string }, example: 'https://${name}.example' }
      responses: { '201': { description: ok } }
      callbacks:
        on${name}:
          '{$request.query.url}/${name}': { post: { responses: { '200': { description: ok } } } }
`;
const text = (title: string) => `openapi: 3.1.0
info: { title: ${title}, version: '1' }
paths:
${operation('A')}${operation('B')}`;

/** A store whose questions for details wait until `release`, with an answer to the edited text that the test gives. */
function setUp() {
  let listener: (result: AnalysisResult) => void = () => {};
  let revision = 0;
  const waiting: (() => void)[] = [];
  const before = openDescription(singleDocument('a.yaml', text('Before')));
  const after = openDescription(singleDocument('a.yaml', text('After')));
  const client = clientThat(
    {
      describe: ({ ids }) =>
        new Promise((resolve) => waiting.push(() => resolve(ids.flatMap((id) => after.describe(id) ?? [])))),
    },
    {
      analyze: (next) => {
        revision = next;
      },
      onResult: (next) => {
        listener = next;
      },
    },
  );
  const { analysis } = before;
  const { operationId = '', callbackId = '' } = analysis.initial ?? {};
  const store = createAppStore({
    client,
    work: { set: singleDocument('a.yaml', text('Before')), origin: { kind: 'example', name: 'A' } },
    analysis,
    details: [operationId, callbackId].flatMap((id) => before.describe(id) ?? []),
    theme: 'light',
  });
  const release = async () => {
    // What was answered may ask again.
    for (let turn = 0; turn < 4; turn++) {
      for (const answer of waiting.splice(0)) answer();
      await new Promise((done) => setTimeout(done, 0));
    }
  };
  const selectB = () => {
    const [, b] = analysis.operations;
    return store
      .getState()
      .actions.select({ operationId: b?.id ?? '', callbackId: b?.callbacks[0]?.id ?? '' });
  };
  return {
    store,
    release,
    selectB,
    edit: () => store.getState().actions.editText(text('After')),
    answer: () => listener({ revision, analysis: after.analysis, details: [] }),
    url: () => selectSimulated(store.getState())?.simulation.callbackUrl,
  };
}

it('keeps what was selected while the details of an edited text are on their way', async () => {
  const { selectB, edit, answer, release, url } = setUp();
  edit();
  answer();
  const selected = selectB();
  await release();
  await selected;
  expect(url()).toMatchObject({ kind: 'url', url: 'https://B.example/B' });
});

it('has the details of what was selected just before the answer to an edited text', async () => {
  const { selectB, edit, answer, release, url } = setUp();
  const selected = selectB();
  edit();
  answer();
  await release();
  await selected;
  expect(url()).toMatchObject({ kind: 'url', url: 'https://B.example/B' });
});
