import { expect, it } from 'vitest';
import { allWebhooks, openDescription } from '../openapi/index.ts';
import { createAppStore } from '../store/createAppStore.ts';
import { IDLE_CLIENT } from '../store/idleClient.fixture.ts';
import { singleDocument } from '../store/state.ts';
import { pageTitle } from './pageTitle.ts';

const head = (title: string) => `openapi: 3.1.0\ninfo: { title: ${title}, version: '1' }\n`;
const CALLBACKS = `${head('Streams API')}paths:
  /streams:
    post:
      callbacks:
        onData:
          '{$request.query.url}':
            post:
              callbacks: { onAnswer: { '{$request.query.url}': { post: {} } } }
webhooks: { newPet: { post: {} } }
`;

function stateOf(text: string, select?: 'onData' | 'onAnswer' | 'newPet') {
  const set = singleDocument('api.yaml', text);
  const { analysis } = openDescription(set);
  const work = { set, origin: { kind: 'paste' } } as const;
  const { getState, setState } = createAppStore({ client: IDLE_CLIENT, work, analysis, theme: 'light' });
  const [operation] = analysis.operations;
  const [outer] = operation?.callbacks ?? [];
  const ids = { onData: outer?.id, onAnswer: outer?.callbacks[0]?.id, newPet: allWebhooks(analysis)[0]?.id };
  const callbackId = select && ids[select];
  const selection = callbackId ? { operationId: operation?.id ?? '', callbackId } : undefined;
  setState((state) => ({ work: { ...state.work, selection } }));
  return getState();
}

it.each([
  ['a callback', CALLBACKS, 'onData', 'onData · Streams API – Callback Explorer'],
  ['a nested callback', CALLBACKS, 'onAnswer', 'onAnswer · Streams API – Callback Explorer'],
  ['a webhook', CALLBACKS, 'newPet', 'newPet · Streams API – Callback Explorer'],
  ['no callback', `${head('Plain')}paths: {}\n`, undefined, 'Plain – Callback Explorer'],
  ['a document without a title', 'openapi: 3.1.0\npaths: {}\n', undefined, 'api.yaml – Callback Explorer'],
  ['an empty document', '', undefined, 'Callback Explorer'],
] as const)('of %s', (_what, text, select, title) => {
  expect(pageTitle(stateOf(text, select))).toBe(title);
});

it('of the review', () => {
  const title = pageTitle({ ...stateOf(CALLBACKS, 'onData'), view: 'review' });
  expect(title).toBe('Review · Streams API – Callback Explorer');
});

it('of a document that is being read is its name', () => {
  const { getState } = createAppStore({
    client: IDLE_CLIENT,
    work: { set: singleDocument('large.json', '{}'), origin: { kind: 'paste' } },
    theme: 'light',
  });
  expect(pageTitle(getState())).toBe('large.json – Callback Explorer');
});
