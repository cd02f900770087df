import { describe, expect, it } from 'vitest';
import type { Analysis, TextVerdict } from '../openapi/index.ts';
import { openDescription, schemaOf } from '../openapi/index.ts';
import type { AnalysisClient, AnalysisResult } from '../worker/analysisClient.ts';
import { createAppStore } from './createAppStore.ts';
import { IDLE_CLIENT } from './idleClient.fixture.ts';
import { selectIsStale, selectSimulated } from './selectors.ts';
import { singleDocument } from './state.ts';

const text = (key: string) => `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters:
        - { name: url, in: query, schema: { type: string }, example: 'https://c.example' }
      responses: { '201': { description: ok } }
      callbacks:
        onA:
          '${key}': { post: { responses: { '200': { description: ok } } } }
`;
const KEY = '{$request.query.url}/a';

/** Answers with the real core, but only when the test says so. */
function fakeClient() {
  let listener: (result: AnalysisResult) => void = () => {};
  const asked: (() => AnalysisResult)[] = [];
  let description = openDescription(singleDocument('a.yaml', text(KEY)));
  const client: AnalysisClient = {
    ...IDLE_CLIENT,
    analyze: (revision, set) =>
      void asked.push(() => {
        description = openDescription(set);
        return { revision, analysis: description.analysis, details: [] };
      }),
    describe: async (ids) => ids.flatMap((id) => description.describe(id) ?? []),
    schema: async (question) => schemaOf(description, question),
    inspect: async (): Promise<TextVerdict> => ({
      verdict: 'refused',
      title: 'No',
      message: 'Not this.',
      nextStep: 'That.',
    }),
    onResult: (next) => {
      listener = next;
    },
    onFailure: () => {},
  };
  return {
    client,
    asked,
    settle: async (index: number) => {
      const answer = asked[index]?.();
      if (answer) listener(answer);
      await new Promise((done) => setTimeout(done, 0));
    },
  };
}

async function setUp() {
  const fake = fakeClient();
  const description = openDescription(singleDocument('a.yaml', text(KEY)));
  const { analysis } = description;
  const ids = analysis.initial ? [analysis.initial.operationId, analysis.initial.callbackId] : [];
  const store = createAppStore({
    client: fake.client,
    work: { set: singleDocument('a.yaml', text(KEY)), origin: { kind: 'example', name: 'A' } },
    analysis,
    details: ids.flatMap((id) => description.describe(id) ?? []),
    theme: 'light',
  });
  return { ...fake, store, url: () => selectSimulated(store.getState())?.simulation.callbackUrl };
}

describe('createAppStore', () => {
  it('answers before any worker does', async () => {
    const { url } = await setUp();
    expect(url()).toMatchObject({ kind: 'url', url: 'https://c.example/a' });
  });

  it('drops an answer to a text that is no longer the newest', async () => {
    const { store, settle } = await setUp();
    store.getState().actions.editText(text('{$request.query.url}/b'));
    store.getState().actions.editText(text('{$request.query.url}/c'));
    await settle(1);
    await settle(0);
    expect(selectSimulated(store.getState())?.callback.key).toBe('{$request.query.url}/c');
  });

  it('keeps the last sound model while the text is broken, and says so', async () => {
    const { store, settle, url } = await setUp();
    store.getState().actions.editText(`${text(KEY)}  broken: [`);
    await settle(0);
    expect(selectIsStale(store.getState())).toBe(true);
    expect(url()).toMatchObject({ kind: 'url', url: 'https://c.example/a' });
  });

  it('stays on the callback whose key was edited', async () => {
    const { store, settle, url } = await setUp();
    store.getState().actions.editText(text('{$request.query.url}/renamed'));
    await settle(0);
    expect(url()).toMatchObject({ kind: 'url', url: 'https://c.example/renamed' });
  });

  it('brings the whole work back on Undo', async () => {
    const { store, settle, url } = await setUp();
    const { actions } = store.getState();
    const id = store.getState().work.selection?.operationId ?? '';
    actions.setEdits(id, { fields: { 'request.query.url': { text: 'https://edited.example' } } });
    actions.openDocument('b.yaml', text('https://fixed.example'), { kind: 'paste' });
    await settle(0);
    expect(url()).toMatchObject({ kind: 'url', url: 'https://fixed.example' });
    actions.undoReplace();
    await settle(1);
    expect(url()).toMatchObject({ kind: 'url', url: 'https://edited.example/a' });
  });

  it('leaves what is open when a text is refused', async () => {
    const { store } = await setUp();
    const before = store.getState().work;
    await store.getState().actions.offerText('x', 'nonsense', { kind: 'paste' });
    expect(store.getState().work).toBe(before);
    expect(store.getState().notice).toMatchObject({ kind: 'refused', title: 'No', nextStep: 'That.' });
  });

  it('has an analysis of nothing for a set that is not OpenAPI', () => {
    const analysis: Analysis = openDescription(singleDocument('x', 'hello')).analysis;
    expect(analysis.operations).toEqual([]);
  });
});
