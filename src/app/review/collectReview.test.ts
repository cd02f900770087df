import { expect, it } from 'vitest';
import { callbackFacts } from '../../openapi/facts/index.ts';
import { openDescription } from '../../openapi/index.ts';
import { type ReviewedRequest, reviewContent, reviewMarkdown } from '../../openapi/review/index.ts';
import { createAppStore } from '../../store/createAppStore.ts';
import { IDLE_CLIENT } from '../../store/idleClient.fixture.ts';
import { singleDocument } from '../../store/state.ts';
import { collectRequests, reviewOfRequests } from './collectReview.ts';
import { type ReviewScope, requestsOfScope, scopesOf } from './reviewScope.ts';

const CALLBACK = `
            post:
              security: []
              requestBody: { content: { application/json: { example: { id: 7, at: now } } } }
              responses: { '204': { description: Received } }`;
const TEXT = `openapi: 3.1.0
info: { title: Orders, version: '2' }
paths:
  /orders:
    post:
      parameters:
        - { name: url, in: query, schema: { type: string, format: uri }, example: 'https://c.example' }
      responses: { '201': { description: Created } }
      callbacks:
        onPaid:
          '{$request.query.url}/paid':${CALLBACK}
              callbacks:
                onAnswer:
                  'https://fixed.example/': { post: { responses: { '200': { description: ok } } } }
        onShipped:
          '{$request.query.uri}/shipped':${CALLBACK}
  /returns:
    post:
      responses: { '201': { description: Created } }
      callbacks:
        onReturn:
          'https://fixed.example/return':${CALLBACK}
webhooks: { newPet: { post: { responses: { '200': { description: ok } } } } }
`;

function opened(select: string) {
  const set = singleDocument('orders.yaml', TEXT);
  const description = openDescription(set);
  const { analysis } = description;
  const scopedAll = requestsOfScope({ shown: { analysis }, work: { selection: undefined } }, 'document');
  const nameOf = ({ request }: (typeof scopedAll)[number]) =>
    'key' in request ? request.name : request.path;
  const selected = scopedAll.find((each) => nameOf(each) === select)?.request;
  const operation = analysis.operations.find(({ id }) => selected?.id.startsWith(id));
  const ids = [...analysis.operations.map(({ id }) => id), ...scopedAll.map(({ request }) => request.id)];
  const store = createAppStore({
    client: IDLE_CLIENT,
    work: {
      set,
      origin: { kind: 'paste' },
      selection: { operationId: operation?.id ?? '', callbackId: selected?.id ?? '' },
      review: { readings: { null: 'text' } },
    },
    analysis,
    details: ids.flatMap((id) => description.describe(id) ?? []),
    theme: 'light',
  });
  const state = store.getState();
  const facts = new Map(
    ids.flatMap((id) => callbackFacts(description, id) ?? []).map((each) => [each.callbackId, each]),
  );
  const names = (scope: ReviewScope) => requestsOfScope(state, scope).map(nameOf);
  const review = (scope: ReviewScope, kept = store.getState().work.review) => {
    store
      .getState()
      .actions.setReview({ readings: undefined, scenarios: undefined, notes: undefined, ...kept });
    const state = store.getState();
    const requests: ReviewedRequest[] = [];
    const scoped = requestsOfScope(state, scope);
    for (const _ of collectRequests(state, scoped, facts, requests));
    return reviewOfRequests(state, scope, scoped, { requests, facts });
  };
  return { state, names, review };
}

it('is of the document, of the selected operation or of the selected callback', () => {
  const { names, state } = opened('onAnswer');
  expect(names('document')).toEqual(['onPaid', 'onAnswer', 'onShipped', 'onReturn', 'newPet']);
  expect(names('operation')).toEqual(['onPaid', 'onAnswer', 'onShipped']);
  expect(names('request')).toEqual(['onAnswer']);
  expect(scopesOf(state)).toEqual([
    { scope: 'document', count: 5 },
    { scope: 'operation', count: 3 },
    { scope: 'request', count: 1 },
  ]);
});

it('says of each request what the explorer knows', () => {
  const { requests, problems, questions, readings, title } = opened('onPaid').review('document');
  expect(title).toBe('Orders 2');
  expect(readings).toEqual(['Null: the text `null`']);
  const [paid, answer, shipped, , pet] = requests;
  expect(paid).toMatchObject({
    after: { method: 'POST', path: '/orders', isCallback: false },
    status: '201',
    url: [{ text: 'https://c.example', kind: 'query' }, { text: '/paid' }],
    verdict: { kind: 'sometimes' },
    body: { members: ['id', 'at'] },
    security: 'none: `security` is an empty list',
    replies: [{ status: '204', description: 'Received' }],
    scenarios: { withoutUrl: 1, rows: [{ name: 'Without url' }] },
  });
  expect(paid?.tools.map(({ kind }) => kind)).toEqual(['same', 'nothing', 'same']);
  expect(answer?.after).toEqual({ method: 'POST', path: 'onPaid', isCallback: true });
  expect(shipped?.problems[0]).toMatchObject({ severity: 'warning', place: 'line 20' });
  expect(pet).toMatchObject({ isWebhook: true, name: 'newPet' });
  expect(problems).toEqual([]);
  expect(questions.length).toBeGreaterThan(1);
});

it('says what it leaves out', () => {
  const text = reviewMarkdown(reviewContent(opened('onShipped').review('request')), {});
  expect(text).toContain('Only `onShipped`, not the whole document.');
  expect(text).not.toContain('onPaid');
});

it('has each note with what it is about, and those whose place is gone at the end', () => {
  const { state, review } = opened('onPaid');
  const [paid] = requestsOfScope(state, 'document');
  const operation = state.shown.analysis.operations[0];
  const noted = {
    ...state.work.review,
    notes: [
      { at: { id: paid?.request.id ?? '' }, text: 'How often?' },
      { at: { id: operation?.id ?? '' }, text: 'Who may order?' },
      { at: { id: '/paths/~1gone/post' }, text: 'Why?' },
    ],
  };
  const { requests, notes } = review('document', noted);
  expect(requests[0]?.notes).toEqual([
    { number: 1, text: 'How often?', target: 'the callback request `onPaid`', placeGone: false },
  ]);
  expect(notes.map(({ number, placeGone }) => [number, placeGone])).toEqual([
    [2, false],
    [3, true],
  ]);
});
