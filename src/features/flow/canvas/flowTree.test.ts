import { expect, test } from 'vitest';
import { buildFlow, layoutFlow } from '../../../openapi/flow/index.ts';
import type { Operation } from '../../../openapi/index.ts';
import * as flow from '../flow.fixture.ts';
import { drawnBranches, type FlowBranch, flowTrees } from './flowTree.ts';

function layoutOf(operations: readonly Operation[], options: Partial<Parameters<typeof buildFlow>[1]> = {}) {
  return layoutFlow(buildFlow(operations, { expandedGroups: new Set(), ...options }), {
    laneWidths: [100, 200, 300],
    columnGap: 50,
    groupIndent: 10,
    nodeGap: 10,
    rowGap: 20,
    sectionHeader: 30,
    centreUpTo: 150,
    heightOf: () => 40,
  });
}

/** Names and numbers, as deep as they are listed. */
function outline(branches: readonly FlowBranch[]): unknown {
  return branches.map(({ box, under, position, count }) => [
    `${box.node.id} ${position}/${count}`,
    ...(under.length > 0 ? [outline(under)] : []),
  ]);
}

test('operations hold their callbacks, and those the callbacks nested in them', () => {
  expect(flowTrees(layoutOf([flow.customers, flow.orders])).map(outline)).toEqual([
    [
      ['POST /customers/ 1/2', [['POST /customers/>customerCreated.0 1/1']]],
      ['POST /orders 2/2', [['POST /orders>shipped.0 1/1', [['POST /orders>shipped.0>received.0 1/1']]]]],
    ],
  ]);
});

test('an open group holds its members, a heading its operations', () => {
  const groups = { expandedGroups: new Set(['same-key:{$request.body#/callbackReference}:POST /topics']) };
  const [trees] = flowTrees(layoutOf([flow.topics], { ...groups, grouping: 'tag' }));
  const heading = trees?.[0];
  expect(heading?.box.node.kind).toBe('heading');
  const group = heading?.under[0]?.under[0];
  expect(group?.box.node.kind).toBe('group');
  expect(group?.under).toHaveLength(83);
  expect(group?.under[4]).toMatchObject({ position: 5, count: 83 });
});

test('each section has trees of its own', () => {
  expect(flowTrees(layoutOf([flow.customers, flow.paid, flow.spare])).map((trees) => trees.length)).toEqual([
    1, 1, 1,
  ]);
});

const many = Array.from({ length: 400 }, (_, index) =>
  flow.operation(`POST /many/${index}`, [flow.callback(`event${index}`, '{$request.query.url}')]),
);
const sight = { x: -20, y: 3000, width: 1000, height: 600 };

test('of many nodes those in sight are drawn, and those that must stay with what they are under', () => {
  const layout = layoutOf(many);
  const { all, isDrawn } = drawnBranches(layout, sight, ['POST /many/399>event399.0', undefined]);
  const drawn = flowTrees(layout)[0]?.filter(isDrawn) ?? [];
  expect(all).toBe(false);
  expect(drawn.length).toBeLessThan(15);
  expect(drawn.at(-1)?.box.node.id).toBe('POST /many/399');
  expect(drawn.at(-1)?.under.filter(isDrawn)).toHaveLength(1);
});

test('what is under a node in sight keeps the node drawn', () => {
  const callbacks = Array.from({ length: 200 }, (_, index) =>
    flow.callback(`event${index}`, `{$url}/${index}`),
  );
  const layout = layoutOf([flow.operation('POST /one', callbacks)]);
  const { isDrawn } = drawnBranches(layout, sight, []);
  const drawn = flowTrees(layout)[0]?.filter(isDrawn) ?? [];
  expect(drawn).toHaveLength(1);
  expect(drawn[0]?.under.filter(isDrawn).length).toBeLessThan(20);
});

test('of few nodes everything is drawn', () => {
  expect(drawnBranches(layoutOf(many.slice(0, 70)), sight, []).all).toBe(true);
});
