import { describe, expect, it } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import type { AnalysisResult } from '../worker/analysisClient.ts';
import { createAppStore } from './createAppStore.ts';
import { clientThat } from './idleClient.fixture.ts';
import type { NewWork } from './newWork.ts';
import { selectIsReading, selectSimulated } from './selectors.ts';
import { singleDocument } from './state.ts';

const text = (name: string) => `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      responses: { '201': { description: ok } }
      callbacks:
        one: { 'https://${name}.example/one': { post: { responses: {} } } }
        two: { 'https://${name}.example/two': { post: { responses: {} } } }
`;
const workOf = (name: string): NewWork => ({
  set: singleDocument('a.yaml', text(name)),
  origin: { kind: 'paste' },
});
const OPERATION = '/paths/~1a/post';
const secondOf = (name: string) => ({
  operationId: OPERATION,
  callbackId: `${OPERATION}/callbacks/two/https:~1~1${name}.example~1two/post`,
});

function setUp(work: NewWork) {
  let listener: (result: AnalysisResult) => void = () => {};
  let description = openDescription(work.set);
  const client = clientThat(
    { describe: async ({ ids }) => ids.flatMap((id) => description.describe(id) ?? []) },
    {
      analyze: (revision, set) => {
        description = openDescription(set);
        const { analysis } = description;
        setTimeout(() => listener({ revision, analysis, details: [] }), 0);
      },
      onResult: (next) => {
        listener = next;
      },
    },
  );
  const store = createAppStore({ client, work, theme: 'light' });
  const settle = () => new Promise((done) => setTimeout(done, 20));
  const url = () => {
    const found = selectSimulated(store.getState())?.simulation.callbackUrl;
    return found?.kind === 'url' ? found.url : undefined;
  };
  return { store, settle, url };
}

describe('work that is restored or linked', () => {
  it('is read first, and then shown as it was left', async () => {
    const { store, settle, url } = setUp({ ...workOf('a'), selection: secondOf('a'), id: 'kept' });
    expect(selectIsReading(store.getState())).toBe(true);
    await settle();
    expect(selectIsReading(store.getState())).toBe(false);
    expect(url()).toBe('https://a.example/two');
    expect(store.getState().work).toMatchObject({ id: 'kept', edited: false });
  });

  it('replaces the open work, and Undo restores that under its id', async () => {
    const { store, settle, url } = setUp({ ...workOf('a'), id: 'own' });
    await settle();
    const pin = { kind: 'part', callbackId: secondOf('b').callbackId, part: 0 } as const;
    store.getState().actions.openWork({ ...workOf('b'), selection: secondOf('b'), pin }, 'Opened.');
    await settle();
    expect(url()).toBe('https://b.example/two');
    expect(store.getState().pin).toEqual(pin);
    expect(store.getState().work.id).not.toBe('own');
    store.getState().actions.undoReplace();
    await settle();
    expect(url()).toBe('https://a.example/one');
    expect(store.getState().work.id).toBe('own');
  });

  it('falls back to a callback that exists', async () => {
    const gone = { operationId: 'gone', callbackId: 'gone too' };
    const { settle, url } = setUp({ ...workOf('a'), selection: gone });
    await settle();
    expect(url()).toBe('https://a.example/one');
  });

  it('is applied to the document of its URL once that is fetched, and to no other', async () => {
    const { store, settle, url } = setUp(workOf('a'));
    await settle();
    const { actions } = store.getState();
    actions.askToFetch({ url: 'https://docs.example/b', selection: secondOf('b') });
    actions.openDocument('c.yaml', text('c'), { kind: 'paste' });
    await settle();
    expect(url()).toBe('https://c.example/one');
    actions.openDocument('b.yaml', text('b'), { kind: 'url', url: 'https://docs.example/b' });
    await settle();
    expect(url()).toBe('https://b.example/two');
  });

  it('counts as edited from the first keystroke on', async () => {
    const { store, settle } = setUp(workOf('a'));
    await settle();
    store.getState().actions.editText(text('typed'));
    expect(store.getState().work.edited).toBe(true);
  });
});
