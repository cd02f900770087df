import { describe, expect, it, test } from 'vitest';
import { buildFlow } from './buildFlow.ts';
import { operation } from './flow.fixture.ts';

const NONE: ReadonlySet<string> = new Set();

const streams = operation({
  path: '/streams',
  summary: 'Open a stream',
  tags: ['streams'],
  callbacks: [{ name: 'onData', key: '{$request.query.url}/data' }],
});
const board = operation({
  path: '/board/{row}',
  method: 'PUT',
  callbacks: [
    { name: 'progress', key: '{$request.header.progressUrl}' },
    { name: 'location', key: '{$response.header.Location}', method: 'GET' },
  ],
});
const order = operation({
  path: '/orders',
  callbacks: [{ name: 'shipped', callbacks: [{ name: 'received', callbacks: [{ name: 'closed' }] }] }],
});
const crowd = operation({
  path: '/topics',
  callbacks: [
    { name: 'first', key: 'https://example.com' },
    ...Array.from({ length: 8 }, (_, index) => ({ name: `topic${index}` })),
    { name: 'last', key: 'https://example.org' },
  ],
});
const webhook = operation({ path: 'paid', origin: 'webhook', callbacks: [{ name: 'ack' }] });
const unused = operation({
  path: 'spare',
  origin: 'component-callback',
  method: '',
  unused: true,
  callbacks: [{}],
});

function ids(operations: Parameters<typeof buildFlow>[0], text = '', method = '', tag = '') {
  const { nodes } = buildFlow(operations, { filter: { text, method, tag }, expandedGroups: NONE });
  return nodes.filter(({ kind }) => kind !== 'party').map(({ id }) => id);
}

describe('nodes', () => {
  test('one party, a row an operation, a node a callback request', () => {
    const { nodes } = buildFlow([streams, board], { expandedGroups: NONE });
    expect(nodes.map(({ kind, lane }) => `${kind} ${lane}`)).toEqual([
      'party 0',
      'operation 1',
      'callback 2',
      'operation 1',
      'callback 2',
      'callback 2',
    ]);
  });

  test('nested callbacks continue one lane to the right, and the sender alternates', () => {
    const { nodes, edges, sections } = buildFlow([order], { expandedGroups: NONE });
    expect(nodes.map(({ lane }) => lane)).toEqual([0, 1, 2, 3, 4]);
    expect(edges.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'consumer → provider',
      'provider → consumer',
      'consumer → provider',
      'provider → consumer',
    ]);
    expect(sections[0]?.laneLabels).toEqual([
      'API consumer',
      'API provider',
      'Callback, sent by the provider',
      'Nested callback, sent by the consumer',
      'Nested callback, sent by the provider',
    ]);
  });

  test('in webhooks the roles turn round', () => {
    const { nodes, edges, sections } = buildFlow([webhook], { expandedGroups: NONE });
    expect(nodes[0]).toMatchObject({ kind: 'party', party: 'provider' });
    expect(edges.map(({ from }) => from)).toEqual(['provider', 'consumer']);
    expect(sections[0]?.laneLabels).toEqual([
      'API provider',
      'API consumer, receives webhooks',
      'Callback, sent by the consumer',
    ]);
  });

  test('a webhook without callbacks is a row from the provider to the consumer', () => {
    const ping = operation({ path: 'ping', origin: 'webhook', callbacks: [] });
    const { nodes, edges, sections, shown } = buildFlow([ping], { expandedGroups: NONE });
    expect(nodes[1]).toMatchObject({ kind: 'operation', lane: 1, urlKind: 'registered' });
    expect(edges).toEqual([
      {
        id: 'ping',
        source: 'party:webhooks',
        target: 'ping',
        from: 'provider',
        to: 'consumer',
        urlKind: 'registered',
      },
    ]);
    expect(sections[0]?.laneLabels).toEqual(['API provider', 'API consumer, receives webhooks']);
    expect(shown).toEqual({ callbacks: 0, operations: 0, webhooks: 1, unused: 0, links: 0 });
    expect(ids([ping], 'PING')).toEqual(['ping']);
    expect(ids([ping], '', 'PUT')).toEqual([]);
  });

  test('a callback request says whether its URL comes from the request or is fixed', () => {
    const both = operation({ path: '/both', callbacks: [{}, { key: 'https://example.org' }] });
    const { nodes, edges } = buildFlow([both], { expandedGroups: NONE });
    expect(nodes.flatMap((node) => ('urlKind' in node ? node.urlKind : []))).toEqual(['request', 'fixed']);
    expect(edges.map(({ urlKind }) => urlKind)).toEqual([undefined, 'request', 'fixed']);
  });

  test('unused components come last and have no sender', () => {
    const { sections, nodes, edges } = buildFlow([unused, webhook, streams], { expandedGroups: NONE });
    expect(sections.map(({ kind }) => kind)).toEqual(['paths', 'webhooks', 'unused']);
    expect(nodes.filter(({ section }) => section === 2).map(({ kind }) => kind)).toEqual([
      'operation',
      'callback',
    ]);
    expect(edges.some(({ target }) => target === 'spare')).toBe(false);
  });

  test('500 levels of nesting give 500 lanes of callbacks', () => {
    let deep: Parameters<typeof operation>[0]['callbacks'] = [];
    for (let level = 0; level < 500; level += 1) deep = [{ name: 'n', callbacks: deep ?? [] }];
    expect(
      buildFlow([operation({ path: '/deep', callbacks: deep })], { expandedGroups: NONE }).laneCount,
    ).toBe(502);
  });
});

describe('groups', () => {
  const group = 'same-key:{$request.query.url}:/topics';

  test('six or more callbacks with the same key become one node in the place of the first', () => {
    const { nodes, edges, shown } = buildFlow([crowd], { expandedGroups: NONE });
    expect(nodes.slice(2).map(({ kind }) => kind)).toEqual(['callback', 'group', 'callback']);
    expect(nodes[3]).toMatchObject({ id: group, expanded: false, members: { length: 8 } });
    expect(edges.some(({ target }) => target === group)).toBe(true);
    expect(shown.callbacks).toBe(10);
  });

  test('an open group is a heading followed by its members', () => {
    const { nodes, edges } = buildFlow([crowd], { expandedGroups: new Set([group]) });
    expect(nodes.filter((node) => node.kind === 'callback' && node.groupId === group)).toHaveLength(8);
    expect(edges.some(({ target }) => target === group)).toBe(false);
    expect(edges).toHaveLength(11);
  });

  test('five with the same key stay as they are', () => {
    const five = operation({ path: '/five', callbacks: [{}, {}, {}, {}, {}] });
    expect(ids([five])).toHaveLength(6);
  });

  test('a group whose members match the search themselves is taken apart', () => {
    expect(ids([crowd], 'topic')).toHaveLength(11);
    expect(ids([crowd], 'topic3')).toEqual(['/topics', '/topics>topic3.4']);
  });
});

describe('filter', () => {
  it.each([
    { filter: 'streams', left: ['/streams', '/streams>onData.0'], why: 'a path keeps its callbacks' },
    { filter: 'ONDATA', left: ['/streams', '/streams>onData.0'], why: 'a callback keeps its operation' },
    { filter: 'progressurl', left: ['/board/{row}', '/board/{row}>progress.0'], why: 'a key' },
    { filter: 'open stream', left: ['/streams', '/streams>onData.0'], why: 'a summary, word by word' },
    {
      filter: 'board location',
      left: ['/board/{row}', '/board/{row}>location.1'],
      why: 'words at two levels',
    },
    {
      filter: 'put /board',
      left: ['/board/{row}', '/board/{row}>progress.0', '/board/{row}>location.1'],
      why: 'method and path',
    },
    { filter: 'nothing', left: [], why: 'no match' },
    { filter: 'board streams', left: [], why: 'words that never meet' },
  ])('$why: $filter', ({ filter, left }) => {
    expect(ids([streams, board], filter)).toEqual(left);
  });

  test('a method keeps the requests that use it and their ancestors', () => {
    expect(ids([streams, board], '', 'GET')).toEqual(['/board/{row}', '/board/{row}>location.1']);
  });

  test('callbacks inherit the tag of their operation', () => {
    expect(ids([streams, board], '', '', 'streams')).toEqual(['/streams', '/streams>onData.0']);
    expect(ids([streams, board], 'progress', '', 'streams')).toEqual([]);
  });

  test('a nested match keeps everything on the way to it', () => {
    expect(ids([streams, order], 'closed')).toHaveLength(4);
  });

  test('counts the shown nodes and the total', () => {
    const { shown, total } = buildFlow([streams, board, unused], {
      filter: { text: 'location', method: '', tag: '' },
      expandedGroups: NONE,
    });
    expect(shown).toEqual({ callbacks: 1, operations: 1, webhooks: 0, unused: 0, links: 0 });
    expect(total).toEqual({ callbacks: 3, operations: 2, webhooks: 0, unused: 1, links: 0 });
  });
});

test('no operations give an empty flow', () => {
  expect(buildFlow([], { expandedGroups: NONE })).toMatchObject({
    nodes: [],
    edges: [],
    sections: [],
    laneCount: 0,
  });
});
