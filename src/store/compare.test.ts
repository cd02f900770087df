import { describe, expect, it, vi } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import { createAppStore } from './createAppStore.ts';
import { clientThat } from './idleClient.fixture.ts';
import { singleDocument } from './state.ts';
import type { Compared } from './work.ts';

const TEXT = "openapi: 3.1.0\ninfo: { title: T, version: '2' }\npaths: {}\n";
const set = singleDocument('a.yaml', TEXT);
const older: Compared = {
  set: singleDocument('a-1.yaml', TEXT.replace("'2'", "'1'")),
  origin: { kind: 'file', name: 'a-1.yaml' },
  is: 'before',
};

function opened(compare = vi.fn(async () => undefined)) {
  const { analysis } = openDescription(set);
  const client = clientThat({ compare });
  const store = createAppStore({
    client,
    work: { set, origin: { kind: 'file', name: 'a.yaml' }, review: { readings: { null: 'text' } } },
    analysis,
    theme: 'light',
  });
  return { store, actions: store.getState().actions, compare };
}

describe('what the open document is compared with', () => {
  it('is shown at once, in the list and in the document, and Undo ends that', () => {
    const { store, actions } = opened();
    actions.setCompared(older, 'Compared with a-1.yaml.');
    expect(store.getState()).toMatchObject({ work: { compared: older }, differences: true, pane: 'changes' });
    actions.undoReplace();
    expect(store.getState()).toMatchObject({ work: { set }, differences: false });
    expect(store.getState().work.compared).toBeUndefined();
  });

  it('comes back by Undo once it was no longer compared', () => {
    const { store, actions } = opened();
    actions.setCompared(older, 'Compared with a-1.yaml.');
    actions.setCompared(undefined, 'No longer compared.');
    expect(store.getState()).toMatchObject({ differences: false, pane: 'flow' });
    actions.undoReplace();
    expect(store.getState()).toMatchObject({ work: { compared: older }, differences: true });
  });

  it('is asked about with the samples and readings of the open document', async () => {
    const { actions, compare } = opened();
    await actions.compare();
    expect(compare).not.toHaveBeenCalled();
    actions.setCompared(older, 'Compared.');
    actions.setEdits('/paths/~1a/post', { status: '201' });
    await actions.compare();
    expect(compare).toHaveBeenCalledWith(
      expect.objectContaining({
        other: older.set,
        otherIs: 'before',
        edits: { '/paths/~1a/post': { status: '201' } },
        readings: { null: 'text' },
      }),
    );
  });

  it('is not that of another document that is opened', () => {
    const { store, actions } = opened();
    actions.setCompared(older, 'Compared.');
    actions.openDocument('b.yaml', TEXT, { kind: 'paste' });
    expect(store.getState().work.compared).toBeUndefined();
    expect(store.getState().differences).toBe(false);
    actions.undoReplace();
    expect(store.getState()).toMatchObject({ work: { compared: older }, differences: true });
  });

  it('is on screen where a place in it is gone to', () => {
    const { store, actions } = opened();
    actions.setCompared(older, 'Compared.');
    actions.showDifferences(false);
    actions.revealOther({ uri: 'a-1.yaml', start: 3, end: 5 });
    expect(store.getState()).toMatchObject({
      differences: true,
      pane: 'document',
      reveal: { uri: 'a-1.yaml', start: 3, end: 5, inOther: true },
    });
    actions.reveal({ uri: 'a.yaml', start: 1, end: 2 });
    expect(store.getState().reveal?.inOther).toBeUndefined();
  });
});

describe('the documents as they were opened', () => {
  it('are kept from the first change on, through all that follow', () => {
    const { store, actions } = opened();
    expect(store.getState().work.opened).toBeUndefined();
    actions.editText(`${TEXT}# one`);
    actions.editText(`${TEXT}# two`);
    expect(store.getState().work.opened).toEqual(set);
  });

  it('get the files that are fetched for them', () => {
    const { store, actions } = opened();
    actions.editText(`${TEXT}# one`);
    actions.addFetched([{ uri: 'common.yaml', text: 'a: 1' }], []);
    expect(store.getState().work.opened?.documents.map(({ uri }) => uri)).toEqual(['a.yaml', 'common.yaml']);
  });

  it('are those of the next document once another is opened', () => {
    const { store, actions } = opened();
    actions.editText(`${TEXT}# one`);
    actions.openDocument('b.yaml', TEXT, { kind: 'paste' });
    expect(store.getState().work.opened).toBeUndefined();
  });
});
