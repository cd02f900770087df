import { describe, expect, it } from 'vitest';
import { createAppStore } from './createAppStore.ts';
import { IDLE_CLIENT } from './idleClient.fixture.ts';
import { singleDocument } from './state.ts';

const ENTRY = 'https://x.example/api.yaml';
const GONE = { uri: 'https://x.example/b.yaml', title: 'Gone', nextStep: 'Retry.' };

function setUp() {
  const store = createAppStore({
    client: IDLE_CLIENT,
    work: { set: singleDocument('a.yaml', 'a'), origin: { kind: 'paste' } },
    theme: 'light',
  });
  const { actions } = store.getState();
  actions.openSet(singleDocument(ENTRY, 'a'), { kind: 'url', url: ENTRY }, 'Opened it.', [GONE]);
  return { store, actions };
}

describe('documents that are fetched', () => {
  it('are named where they are missing, and Undo still restores the work before', () => {
    const { notice } = setUp().store.getState();
    expect(notice).toMatchObject({ kind: 'done', text: 'Opened it.', unfetched: [GONE] });
    expect(notice?.kind === 'done' && notice.undo?.set?.entry).toBe('a.yaml');
  });

  it('join the others, and the work stays as its origin has it', () => {
    const { store, actions } = setUp();
    const { work, revision } = store.getState();
    actions.addFetched([{ uri: GONE.uri, text: 'b' }], []);
    const after = store.getState();
    expect(after.work).toMatchObject({ id: work.id, edited: false, origin: { kind: 'url', url: ENTRY } });
    expect(after.work.set.documents.map(({ uri }) => uri)).toEqual([ENTRY, GONE.uri]);
    expect(after.revision).toBe(revision + 1);
    expect(after.notice).toMatchObject({ text: `Fetched \`${GONE.uri}\`.` });
    expect(after.notice).not.toHaveProperty('unfetched');
  });

  it('change nothing when there are none', () => {
    const { store, actions } = setUp();
    const { work } = store.getState();
    actions.addFetched([], [GONE]);
    expect(store.getState().work).toBe(work);
    expect(store.getState().notice).toMatchObject({ unfetched: [GONE] });
  });
});
