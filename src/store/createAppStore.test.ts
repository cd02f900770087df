import { describe, expect, it } from 'vitest';
import { callbackFacts } from '../openapi/facts/index.ts';
import type { Analysis } from '../openapi/index.ts';
import { openDescription, schemaOf } from '../openapi/index.ts';
import { inspectText } from '../openapi/open/index.ts';
import { type AnalysisFailure, type AnalysisResult, UNASKED } from '../worker/analysisClient.ts';
import { NoAnswer } from '../worker/workerLane.ts';
import { createAppStore } from './createAppStore.ts';
import { clientThat } from './idleClient.fixture.ts';
import { selectIsReading, selectIsStale, selectIsUnread, selectSimulated } from './selectors.ts';
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
  let fail: (failure: AnalysisFailure) => void = () => {};
  let held = 0;
  const unfinished: string[] = [];
  const client = clientThat(
    {
      describe: async ({ ids }) => ids.flatMap((id) => description.describe(id) ?? []),
      schema: async (question) => schemaOf(description, question),
      facts: async ({ callbackIds }) => callbackIds.flatMap((id) => callbackFacts(description, id) ?? []),
      inspect: async () => ({ verdict: 'refused', title: 'No', message: 'Not this.', nextStep: 'That.' }),
    },
    {
      analyze: (revision, set) =>
        void asked.push(() => {
          description = openDescription(set);
          return { revision, analysis: description.analysis, details: [] };
        }),
      onResult: (next) => {
        listener = next;
      },
      onFailure: (next) => {
        fail = next;
      },
      hold: () => {
        held += 1;
      },
      isUnfinished: ({ documents }) => documents.some((each) => unfinished.includes(each.text)),
    },
  );
  return {
    client,
    asked,
    held: () => held,
    unfinished,
    fail: (failure: AnalysisFailure) => fail(failure),
    answer: (result: AnalysisResult) => listener(result),
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
  it('gives the facts of a callback request of the open document', async () => {
    const { store } = await setUp();
    const { actions, work } = store.getState();
    const [facts] = await actions.factsOf([work.selection?.callbackId ?? '']);
    expect(facts?.sources).toMatchObject([{ source: 'request.query.url', required: false }]);
    expect(await actions.factsOf(['gone'])).toEqual([]);
  });

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

  it('keeps the open document when a text is refused', async () => {
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

  it.each([
    ['sound', text('https://other.example')],
    ['broken', 'broken: ['],
  ])('drops an analysis that was not asked for, of %s text', async (_name, other) => {
    const { store, answer } = await setUp();
    const { current, shown } = store.getState();
    const { analysis } = openDescription(singleDocument('a.yaml', other));
    answer({ revision: UNASKED, analysis, details: [] });
    await new Promise((done) => setTimeout(done, 0));
    expect(store.getState()).toMatchObject({ analyzing: false });
    expect(store.getState().shown).toBe(shown);
    expect(store.getState().current).toBe(current);
  });

  it('shows nothing of the document before beside the one that is being read', async () => {
    const { store, settle } = await setUp();
    store.getState().actions.openDocument('b.yaml', text('https://fixed.example'), { kind: 'paste' });
    expect(selectIsReading(store.getState())).toBe(true);
    expect(store.getState().shown.analysis.operations).toEqual([]);
    expect(store.getState().current.analysis.problems).toEqual([]);
    await settle(0);
    expect(selectIsReading(store.getState())).toBe(false);
  });

  it('holds a document that stopped an earlier analysis until it is asked for', async () => {
    const { store, asked, held, unfinished, settle, url } = await setUp();
    const bad = text('https://bad.example');
    unfinished.push(bad);
    store.getState().actions.openDocument('b.yaml', bad, { kind: 'paste' });
    expect(asked).toHaveLength(0);
    expect(held()).toBe(1);
    expect(store.getState()).toMatchObject({ trouble: 'held', analyzing: false });
    expect(selectIsUnread(store.getState())).toBe(true);
    store.getState().actions.analyseAgain();
    expect(store.getState()).toMatchObject({ trouble: undefined, analyzing: true });
    await settle(0);
    expect(url()).toMatchObject({ kind: 'url', url: 'https://bad.example' });
  });

  it('keeps the text and the last picture when the analysis stops, and goes on with the next edit', async () => {
    const { store, fail, settle, url } = await setUp();
    const typed = text('https://typed.example');
    store.getState().actions.editText(typed);
    fail('stopped');
    expect(store.getState()).toMatchObject({ trouble: 'stopped', analyzing: false, notice: undefined });
    expect(store.getState().work.set.documents).toMatchObject([{ text: typed }]);
    expect(selectIsStale(store.getState())).toBe(true);
    expect(url()).toMatchObject({ url: 'https://c.example/a' });
    store.getState().actions.editText(text('https://next.example'));
    expect(store.getState().trouble).toBeUndefined();
    await settle(1);
    expect(url()).toMatchObject({ url: 'https://next.example' });
  });

  it('shows what it has where a part of the analysis could not be loaded, and says so', async () => {
    const { store, answer } = await setUp();
    const { work, revision, shown } = store.getState();
    answer({ revision, analysis: openDescription(work.set).analysis, details: [], incomplete: true });
    await new Promise((done) => setTimeout(done, 0));
    expect(store.getState().trouble).toBe('incomplete');
    expect(store.getState().shown).not.toBe(shown);
  });

  it('says what could not be loaded until it is, not again with every letter', async () => {
    const { store, fail, settle } = await setUp();
    store.getState().actions.editText(text('https://one.example'));
    fail('not-loaded');
    const seen: unknown[] = [];
    store.subscribe(({ trouble }) => seen.push(trouble));
    store.getState().actions.editText(text('https://two.example'));
    fail('not-loaded');
    expect(new Set(seen)).toEqual(new Set(['not-loaded']));
    store.getState().actions.analyseAgain();
    await settle(2);
    expect(store.getState().trouble).toBeUndefined();
  });

  it('does not write a fix into a newer text than it was made for', async () => {
    const { store } = await setUp();
    const { actions } = store.getState();
    const typed = `# typed above\n${text(KEY)}`;
    actions.editText(typed);
    const range = { uri: 'a.yaml', start: 0, end: 7 };
    actions.applyFix({ title: 'Correct it', edits: [{ range, text: 'x' }] });
    expect(store.getState().work.set.documents).toMatchObject([{ text: typed }]);
    expect(store.getState().notice).toMatchObject({ kind: 'done' });
    expect(store.getState().notice).not.toHaveProperty('undo');
  });

  it('opens the newest of two texts, whichever is read first', async () => {
    const answers: (() => void)[] = [];
    const kind = { kind: 'openapi', minor: '3.1', version: '3.1.0' } as const;
    const client = clientThat({
      inspect: () => new Promise((answer) => answers.push(() => answer({ verdict: 'document', kind }))),
    });
    const work = { set: singleDocument('a.yaml', 'a'), origin: { kind: 'paste' } } as const;
    const store = createAppStore({ client, work, theme: 'light' });
    const { offerText } = store.getState().actions;
    const offers = ['first', 'second'].map((name) => offerText(name, text(KEY), { kind: 'paste' }));
    answers[1]?.();
    await offers[1];
    answers[0]?.();
    await offers[0];
    expect(store.getState().work.set.entry).toBe('second');
  });

  it('reads an opened text again after its reader failed to load', async () => {
    const client = clientThat({ inspect: () => Promise.reject(new NoAnswer('not-loaded', true)) });
    const work = { set: singleDocument('a.yaml', 'a'), origin: { kind: 'paste' } } as const;
    const store = createAppStore({ client, work, theme: 'light' });
    const { getState } = store;
    await getState().actions.offerText('b.yaml', text(KEY), { kind: 'paste' });
    const { notice } = getState();
    expect(notice).toMatchObject({ kind: 'unloaded', name: 'The code that reads documents' });
    client.askApart = clientThat({ inspect: async () => inspectText(text(KEY)) }).askApart;
    if (notice?.kind === 'unloaded') notice.retry();
    await new Promise((done) => setTimeout(done));
    expect(getState().work.set.entry).toBe('t.yaml');
  });

  it.each(['stopped', 'crashed'] as const)(
    'says what to do about an opened text that cannot be read: %s',
    async (reason) => {
      const client = clientThat({ inspect: () => Promise.reject(new NoAnswer(reason, true, 'RangeError')) });
      const work = { set: singleDocument('a.yaml', 'a'), origin: { kind: 'paste' } } as const;
      const store = createAppStore({ client, work, theme: 'light' });
      await store.getState().actions.offerText('b', 'b', { kind: 'paste' });
      expect(store.getState().work.set.entry).toBe('a.yaml');
      expect(store.getState().notice).toMatchObject({
        kind: 'refused',
        nextStep: expect.stringMatching(/./),
      });
      expect(JSON.stringify(store.getState().notice)).not.toContain('RangeError');
    },
  );
});
