import { expect, it, test } from 'vitest';
import { buildFlow } from './buildFlow.ts';
import { operation } from './flow.fixture.ts';
import type { FlowFilter, FlowOpenness } from './flow.types.ts';
import { flowGroupings, headingsOf } from './headings.ts';
import { layoutFlow } from './layoutFlow.ts';
import { metrics } from './metrics.fixture.ts';
import { type FlowDirection, moveInFlow } from './moveInFlow.ts';

const operations = [
  operation({ path: '/pay/1', tags: ['pay'], callbacks: [{ name: 'paid', callbacks: [{ name: 'seen' }] }] }),
  operation({ path: '/user/1', tags: ['user'], callbacks: [{ name: 'joined' }] }),
  operation({ path: '/pay/2', tags: ['pay'], callbacks: [{ name: 'failed' }] }),
  operation({ path: 'hook', origin: 'webhook', tags: ['pay'], callbacks: [{ name: 'ack' }] }),
  operation({ path: 'spare', origin: 'component-callback', unused: true, callbacks: [{ name: 'spare' }] }),
];
const CLOSED: FlowOpenness = { byDefault: false, except: new Set() };

function flow(openHeadings?: FlowOpenness, filter?: FlowFilter) {
  return buildFlow(operations, {
    expandedGroups: new Set(),
    grouping: 'tag',
    ...(openHeadings && { openHeadings }),
    ...(filter && { filter }),
  });
}

test('operations follow their heading, in the place of the first of them', () => {
  expect(flow().nodes.map(({ id }) => id)).toEqual([
    'party:paths',
    'tag:consumer:pay',
    '/pay/1',
    '/pay/1>paid.0',
    '/pay/1>paid.0>seen.0',
    '/pay/2',
    '/pay/2>failed.0',
    'tag:consumer:user',
    '/user/1',
    '/user/1>joined.0',
    'party:webhooks',
    'tag:provider:pay',
    'hook',
    'hook>ack.0',
    'spare',
    'spare>spare.0',
  ]);
});

test('a closed heading counts what it hides', () => {
  const { nodes, edges, sections, shown } = flow({ byDefault: true, except: new Set(['tag:consumer:pay']) });
  expect(nodes.slice(1, 3)).toMatchObject([
    { kind: 'heading', name: 'pay', expanded: false, operations: { length: 2 }, callbacks: 3 },
    { kind: 'heading', name: 'user', expanded: true, operations: { length: 1 }, callbacks: 1 },
  ]);
  expect(edges.filter(({ source }) => source === 'party:paths').map(({ target }) => target)).toEqual([
    'tag:consumer:pay',
    '/user/1',
  ]);
  expect(shown).toEqual({ callbacks: 5, operations: 3, webhooks: 1, unused: 1, links: 0 });
  expect(sections[0]?.laneLabels).toHaveLength(4);
});

test('opening changes neither lanes nor parties', () => {
  const [closed, open] = [flow(CLOSED), flow()];
  expect(closed.sections).toEqual(open.sections);
  expect(closed.laneCount).toBe(open.laneCount);
  expect(closed.nodes.map(({ kind }) => kind)).toEqual([
    'party',
    'heading',
    'heading',
    'party',
    'heading',
    'operation',
    'callback',
  ]);
});

test('a heading counts what the filter left', () => {
  const { nodes } = flow(undefined, { text: 'failed', method: '', tag: '' });
  expect(nodes[1]).toMatchObject({ operations: { length: 1 }, callbacks: 1 });
  expect(nodes.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
});

const layout = layoutFlow(flow(), metrics);

test('a heading reaches over operations and their callbacks', () => {
  expect(layout.nodes[1]).toMatchObject({ x: 150, y: 30, width: 550, height: 40 });
  expect(layout.nodes[2]).toMatchObject({ x: 150, y: 90, width: 200 });
});

it.each<[string, FlowDirection, string | undefined]>([
  ['tag:consumer:pay', 'down', '/pay/1'],
  ['tag:consumer:pay', 'right', '/pay/1'],
  ['tag:consumer:pay', 'left', undefined],
  ['/pay/2', 'left', 'tag:consumer:pay'],
  ['/pay/2', 'down', 'tag:consumer:user'],
  ['tag:consumer:user', 'up', '/pay/2'],
])('from %s, %s moves to %s', (id, direction, target) => {
  expect(moveInFlow(layout, id, direction)).toBe(target);
});

function names(grouping: Parameters<typeof headingsOf>[1], paths: readonly string[]) {
  const operations = paths.map((path) => operation({ path }));
  return [...headingsOf(operations, grouping).values()].map(({ name }) => name);
}

it.each([
  { why: 'the first segment', paths: ['/a/x', '/b', '/a'], expected: ['/a', '/b', '/a'] },
  { why: 'after what all share', paths: ['/v1/a/x', '/v1/b/y'], expected: ['/v1/a', '/v1/b'] },
  { why: 'shared by all but the shortest', paths: ['/v1/a', '/v1'], expected: ['/v1', '/v1'] },
  { why: 'one path keeps its last segment', paths: ['/v1/a'], expected: ['/v1/a'] },
  { why: 'slashes at the end', paths: ['/a/', '/b/'], expected: ['/a', '/b'] },
  { why: 'the root', paths: ['/', '/v1/a'], expected: ['/', '/v1'] },
  { why: 'template segments', paths: ['/{id}/a', '/{id}/b'], expected: ['/{id}/a', '/{id}/b'] },
])('by path: $why', ({ paths, expected }) => {
  expect(names('path', paths)).toEqual(expected);
});

const tagged = operation({ path: '/a', tags: ['one', 'two'] });
const hook = operation({ path: 'paid', origin: 'webhook', tags: ['one'] });
const spare = operation({ path: 'spare', origin: 'component-callback', unused: true, tags: ['one'] });

test('by tag: the first one, or none; webhooks have headings of their own, unused components none', () => {
  const headings = headingsOf([tagged, operation({ path: '/b' }), hook, spare], 'tag');
  expect([...headings]).toEqual([
    ['/a', { id: 'tag:consumer:one', name: 'one' }],
    ['/b', { id: 'tag:consumer:', name: '' }],
    ['paid', { id: 'tag:provider:one', name: 'one' }],
  ]);
});

test('by path: the names of webhooks do not count', () => {
  expect([...headingsOf([tagged, hook, spare], 'path').keys()]).toEqual(['/a']);
});

test('nothing has a heading without grouping', () => {
  expect(headingsOf([tagged], 'none').size).toBe(0);
});

interface Sketch {
  readonly count: number;
  readonly tag?: (index: number) => string;
  readonly path?: (index: number) => string;
}

function sketch({ count, tag, path = (index) => `/things-${index}` }: Sketch) {
  return Array.from({ length: count }, (_, index) =>
    operation({ path: path(index), tags: tag === undefined ? [] : [tag(index)] }),
  );
}

const byFive = (index: number) => `tag-${index % 5}`;
const inAreas = (index: number) => `/area-${index % 5}/${index}`;

it.each<{ why: string; of: Sketch; choices: readonly string[]; initial: string }>([
  { why: 'few operations', of: { count: 7, tag: byFive }, choices: ['none'], initial: 'none' },
  { why: 'some operations', of: { count: 8, tag: byFive }, choices: ['none', 'tag'], initial: 'none' },
  { why: 'many, with tags', of: { count: 31, tag: byFive }, choices: ['none', 'tag'], initial: 'tag' },
  {
    why: 'many, with tags and areas',
    of: { count: 40, tag: byFive, path: inAreas },
    choices: ['none', 'tag', 'path'],
    initial: 'tag',
  },
  { why: 'many, with areas', of: { count: 40, path: inAreas }, choices: ['none', 'path'], initial: 'path' },
  {
    why: 'many, few of them with a tag',
    of: { count: 40, tag: (index) => (index < 3 ? `${index}` : ''), path: inAreas },
    choices: ['none', 'tag', 'path'],
    initial: 'path',
  },
  {
    why: 'many, each with a tag of its own',
    of: { count: 40, tag: (index) => `${index}` },
    choices: ['none'],
    initial: 'none',
  },
  { why: 'many, all with one tag', of: { count: 40, tag: () => 'all' }, choices: ['none'], initial: 'none' },
])('$why', ({ of, choices, initial }) => {
  expect(flowGroupings(sketch(of))).toEqual({ choices, initial });
});
