import type { ReviewData, ReviewedRequest } from './review.types.ts';

const REQUEST: ReviewedRequest = {
  id: 'a',
  name: 'onData',
  isWebhook: false,
  group: 'POST /streams',
  after: { method: 'POST', path: '/streams', isCallback: false },
  status: '201',
  method: 'POST',
  key: [{ text: '{$request.query.url}', kind: 'query' }, { text: '/data' }],
  url: [{ text: 'https://c.example', kind: 'query' }, { text: '/data' }],
  verdict: { kind: 'sometimes', reasons: ['the query parameter `url` is optional'] },
  description: 'Sent for each reading. It may come late.',
  body: { mediaType: 'application/json', members: ['id', 'at'], more: 2 },
  security: 'none described',
  replies: [{ status: '204', description: 'Received | done' }],
  scenarios: {
    all: 12,
    withoutUrl: 1,
    failed: 0,
    unusual: { all: 20, withoutUrl: 4 },
    rows: [
      {
        name: 'Without url',
        differs: 'url absent',
        noUrl: 'the query parameter `url` is not sent',
        risks: [],
      },
      {
        name: 'Plain http',
        differs: 'url = http://c.example',
        url: 'http://c.example/data',
        risks: ['Not https'],
      },
    ],
  },
  tools: [
    { tool: 'Prism', version: '5.16', kind: 'same', remarks: [], knownBy: 'run' },
    { tool: 'Microcks', version: '1.16', kind: 'nothing', remarks: [], knownBy: 'read' },
  ],
  findings: [
    {
      id: 'F1',
      title: 'The whole URL comes from the request',
      message: 'The API consumer chooses it with `url`.',
      severity: 'note',
      reference: { label: 'OWASP', url: 'https://owasp.example/' },
    },
  ],
  problems: [{ severity: 'error', message: 'Unknown source `$x`', place: 'line 12' }],
  notes: [
    { number: 1, text: 'How often is it *retried*?', target: 'the callback request', placeGone: false },
  ],
};

export const REVIEW: ReviewData = {
  title: 'Streams API 1.0.0',
  specification: 'OpenAPI 3.0.3',
  operationCount: 1,
  requests: [REQUEST],
  problems: [],
  questions: [
    {
      id: 'F11',
      question: 'Does the receiver check it? If not, write `security: []`.',
      reason: '1 callback describes neither security nor a signature',
      callbackIds: ['a'],
      reference: { label: 'Standard Webhooks', url: 'https://s.example/' },
    },
  ],
  notes: [{ number: 2, text: 'Gone?', target: 'the query parameter `old`', placeGone: true }],
  readings: ['Null: the text `null`'],
};

/** A review in which every text that comes from outside is this one. */
export function hostileReview(text: string): ReviewData {
  const pieces = [{ text, kind: 'query' }, { text }] as const;
  const note = { number: 1, text, target: 'the header `x`', placeGone: false };
  const request: ReviewedRequest = {
    ...REQUEST,
    id: text,
    name: text,
    group: text,
    after: { method: text, path: text, isCallback: false },
    status: '201',
    method: text,
    key: pieces,
    readAs: pieces,
    url: pieces,
    description: text,
    body: { mediaType: text, members: [text], more: 1 },
    replies: [{ status: text, description: text }],
    scenarios: {
      all: 2,
      withoutUrl: 0,
      failed: 1,
      unusual: { all: 0, withoutUrl: 0 },
      rows: [{ name: text, differs: text, url: text, expectation: 'fail', risks: [] }],
    },
    tools: [{ tool: 'Prism', version: '5.16', kind: 'other', sent: text, remarks: [], knownBy: 'run' }],
    problems: [{ severity: 'error', message: 'Not declared', place: text }],
    notes: [note],
  };
  return { ...REVIEW, title: text, requests: [request], notes: [note] };
}

/** So many requests, in groups of five. */
export function manyRequests(count: number): readonly ReviewedRequest[] {
  return Array.from({ length: count }, (_, at) => ({
    ...REQUEST,
    id: `id${at}`,
    name: `on${at}`,
    group: `group ${Math.floor(at / 5)}`,
  }));
}
