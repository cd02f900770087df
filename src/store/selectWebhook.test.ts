import { describe, expect, it } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import { createAppStore } from './createAppStore.ts';
import { clientThat } from './idleClient.fixture.ts';
import { reselect } from './reselect.ts';
import { selectCallbackDetail, selectSimulated } from './selectors.ts';
import { selectWebhook } from './selectWebhook.ts';
import { singleDocument } from './state.ts';

const text = (webhooks: string) => `openapi: 3.1.0
info: { title: T, version: '1' }
webhooks: ${webhooks}
`;
const PETS = text(
  "{ newPet: { post: { callbacks: { adopt: { '{$url}': { put: {} } } } } }, gone: { post: {} } }",
);
const NEW_PET = '/webhooks/newPet/post';
const ADOPT = `${NEW_PET}/callbacks/adopt/{$url}/put`;

function opened() {
  const set = singleDocument('a.yaml', PETS);
  const description = openDescription(set);
  const client = clientThat({
    describe: async ({ ids }) => ids.flatMap((id) => description.describe(id) ?? []),
  });
  const work = { set, origin: { kind: 'paste' } } as const;
  return createAppStore({ client, work, analysis: description.analysis, theme: 'light' });
}

describe('a webhook', () => {
  it('is selected itself, by its own id in both places, and the document follows to its name', async () => {
    const store = opened();
    await store.getState().actions.select({ operationId: NEW_PET });
    const state = store.getState();
    expect(state.work.selection).toEqual({ operationId: NEW_PET, callbackId: NEW_PET });
    expect(selectWebhook(state)?.path).toBe('newPet');
    expect(selectCallbackDetail(state)?.isWebhook).toBe(true);
    expect(selectSimulated(state)).toBeUndefined();
    expect(state.reveal?.start).toBe(PETS.indexOf('newPet'));
  });

  it('is not selected while one of its callbacks is', async () => {
    const store = opened();
    await store.getState().actions.select({ operationId: NEW_PET, callbackId: ADOPT });
    expect(selectWebhook(store.getState())).toBeUndefined();
    expect(selectSimulated(store.getState())?.callback.name).toBe('adopt');
  });

  it('is one that a link names though it had only callbacks of webhooks when the link was made', () => {
    const { analysis } = openDescription(singleDocument('a.yaml', PETS));
    const selection = { operationId: NEW_PET, callbackId: ADOPT };
    expect(reselect(analysis, analysis, selection)).toEqual(selection);
  });

  it.each([
    ['stays', '{ gone: { post: {} }, newPet: { post: {} } }', NEW_PET],
    ['follows its name', '{ petAdded: { post: {} }, gone: { post: {} } }', '/webhooks/petAdded/post'],
    ['follows its method', '{ newPet: { put: {} }, gone: { post: {} } }', '/webhooks/newPet/put'],
    ['gives way', '{ other: { put: {} } }', '/webhooks/other/put'],
  ])('%s when the document is edited', (_, webhooks, id) => {
    const before = openDescription(singleDocument('a.yaml', PETS)).analysis;
    const after = openDescription(singleDocument('a.yaml', text(webhooks))).analysis;
    expect(reselect(before, after, { operationId: NEW_PET, callbackId: NEW_PET })).toEqual({
      operationId: id,
      callbackId: id,
    });
  });

  it('is what remains of a callback that was inside it', () => {
    const before = openDescription(singleDocument('a.yaml', PETS)).analysis;
    const after = openDescription(singleDocument('a.yaml', text('{ newPet: { post: {} } }'))).analysis;
    expect(reselect(before, after, { operationId: NEW_PET, callbackId: ADOPT })?.callbackId).toBe(NEW_PET);
  });
});
