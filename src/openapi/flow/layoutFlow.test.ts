import { expect, it, test } from 'vitest';
import { buildFlow } from './buildFlow.ts';
import { operation } from './flow.fixture.ts';
import { layoutFlow } from './layoutFlow.ts';
import { metrics } from './metrics.fixture.ts';
import { type FlowDirection, moveInFlow } from './moveInFlow.ts';

const operations = [
  operation({
    path: '/a',
    callbacks: [
      { name: 'x', key: '1' },
      { name: 'y', key: '2', callbacks: [{ name: 'z' }] },
    ],
  }),
  operation({ path: '/b', callbacks: [{ name: 'w' }] }),
  operation({ path: 'hook', origin: 'webhook', callbacks: [{ name: 'v' }] }),
];
const layout = layoutFlow(buildFlow(operations, { expandedGroups: new Set() }), metrics);

function box(id: string) {
  const found = layout.nodes.find(({ node }) => node.id === id);
  return found && { x: found.x, y: found.y, height: found.height };
}

test('an operation is centred beside its callbacks', () => {
  expect(box('/a>x.0')).toEqual({ x: 400, y: 30, height: 40 });
  expect(box('/a>y.1')).toEqual({ x: 400, y: 80, height: 40 });
  expect(box('/a')).toEqual({ x: 150, y: 55, height: 40 });
});

test('the party that sends first is as tall as its section', () => {
  expect(box('party:paths')).toEqual({ x: 0, y: 30, height: 150 });
  expect(layout.sections).toEqual([
    { y: 0, height: 200 },
    { y: 200, height: 90 },
  ]);
  expect(layout).toMatchObject({ width: 1050, height: 270 });
});

test('edges leave a party beside the row they belong to', () => {
  const edge = layout.edges.find(({ edge: { target } }) => target === '/b');
  expect(edge).toMatchObject({ from: { x: 100, y: 160 }, to: { x: 150, y: 160 }, trunk: undefined });
});

test('an operation goes down beside many callbacks as far as the last one, whose edges share a trunk', () => {
  const many = operation({ path: '/m', callbacks: [1, 2, 3, 4, 5].map((key) => ({ key: `${key}` })) });
  const tall = layoutFlow(buildFlow([many], { expandedGroups: new Set() }), metrics);
  expect(tall.nodes[1]?.y).toBe(tall.nodes[2]?.y);
  expect(tall.nodes[1]?.travel).toBe(200);
  expect(tall.edges.filter(({ trunk }) => trunk === 372.5)).toHaveLength(5);
  expect(tall.trunks).toEqual([{ source: '/m', x: 372.5, top: 50, bottom: 250, travel: 200 }]);
});

it.each<[string, FlowDirection, string | undefined]>([
  ['/a', 'down', '/b'],
  ['/b', 'down', 'hook'],
  ['/a', 'up', undefined],
  ['/a', 'left', undefined],
  ['/a', 'right', '/a>x.0'],
  ['/a>y.1', 'right', '/a>y.1>z.0'],
  ['/a>x.0', 'right', undefined],
  ['/a>y.1', 'left', '/a'],
  ['/a>y.1', 'down', '/b>w.0'],
  ['/b', 'last', 'hook'],
  ['hook', 'first', '/a'],
  ['missing', 'down', undefined],
])('from %s, %s moves to %s', (id, direction, target) => {
  expect(moveInFlow(layout, id, direction)).toBe(target);
});
