import { expect, it } from 'vitest';
import { createAppStore } from '../store/createAppStore.ts';
import { IDLE_CLIENT } from '../store/idleClient.fixture.ts';
import { singleDocument } from '../store/state.ts';
import { offerReload } from './newVersion.ts';

it('offers the new version once no other message is on screen', () => {
  const work = { set: singleDocument('a.yaml', ''), origin: { kind: 'example', name: 'A' } } as const;
  const store = createAppStore({ client: IDLE_CLIENT, work, theme: 'light' });
  const { notify, dismissNotice } = store.getState().actions;
  notify({ kind: 'done', text: 'Copied.' });
  offerReload(store);
  expect(store.getState().notice).toMatchObject({ text: 'Copied.' });
  dismissNotice();
  expect(store.getState().notice).toMatchObject({ newer: true });
  dismissNotice();
  expect(store.getState().notice).toBeUndefined();
});
