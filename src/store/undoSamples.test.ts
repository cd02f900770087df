import { expect, test } from 'vitest';
import { createAppStore } from './createAppStore.ts';
import { IDLE_CLIENT } from './idleClient.fixture.ts';
import { entryText, singleDocument } from './state.ts';

test('Undo restores samples and leaves the document alone', () => {
  const work = { set: singleDocument('a.yaml', 'openapi: 3.1.0'), origin: { kind: 'paste' } } as const;
  const store = createAppStore({ client: IDLE_CLIENT, work, theme: 'light' });
  const { actions } = store.getState();
  actions.setEdits('/paths/~1a/post', { status: '201' });
  const { selection, edits } = store.getState().work;
  actions.setEdits('/paths/~1a/post', { status: '404' });
  actions.notify({ kind: 'done', text: 'Filled in.', undo: { selection, edits } });
  actions.editText('openapi: 3.1.1');
  actions.undoReplace();
  expect(store.getState().work.edits).toBe(edits);
  expect(entryText(store.getState().work.set)).toBe('openapi: 3.1.1');
  expect(store.getState().notice).toBeUndefined();
});
