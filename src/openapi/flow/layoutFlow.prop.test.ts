import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFlow } from './buildFlow.ts';
import { type CallbackSketch, operation } from './flow.fixture.ts';
import type { FlowMetrics, PlacedNode } from './layout.types.ts';
import { layoutFlow } from './layoutFlow.ts';

const metrics: FlowMetrics = {
  partyWidth: 100,
  operationWidth: 200,
  callbackWidth: 300,
  columnGap: 50,
  nodeGap: 8,
  rowGap: 16,
  sectionHeader: 30,
  centreUpTo: 200,
  heightOf: ({ kind, id }) => (kind === 'group' ? 30 : 40 + (id.length % 3) * 15),
};

const { callbacks } = fc.letrec<{ callbacks: CallbackSketch[] }>((tie) => ({
  callbacks: fc.array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      key: fc.constantFrom('same', 'same', 'other'),
      callbacks: fc.oneof({ maxDepth: 3, depthSize: 'small' }, fc.constant([]), tie('callbacks')),
    }),
    { maxLength: 9 },
  ),
}));

const operations = fc
  .array(fc.record({ origin: fc.constantFrom('path' as const, 'webhook' as const), callbacks }), {
    maxLength: 8,
  })
  .map((sketches) => sketches.map((sketch, index) => operation({ path: `/${index}`, ...sketch })));

function layout(list: Parameters<typeof buildFlow>[0], open: boolean) {
  const closed = buildFlow(list, { expandedGroups: new Set() });
  const groups = open ? closed.nodes.filter(({ kind }) => kind === 'group').map(({ id }) => id) : [];
  return layoutFlow(buildFlow(list, { expandedGroups: new Set(groups) }), metrics);
}

function overlap(a: PlacedNode, b: PlacedNode): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('no two nodes overlap, and all lie within the layout', () => {
  fc.assert(
    fc.property(operations, fc.boolean(), (list, open) => {
      const { nodes, width, height } = layout(list, open);
      nodes.forEach((a, index) => {
        expect(nodes.slice(index + 1).filter((b) => overlap(a, b))).toEqual([]);
        expect(a.x + a.width).toBeLessThanOrEqual(width);
        expect(a.y + a.height).toBeLessThanOrEqual(height + 0.001);
      });
    }),
    { numRuns: 60 },
  );
});

test('the order of operations changes no column', () => {
  fc.assert(
    fc.property(operations, (list) => {
      const columns = (order: typeof list) =>
        new Map(layout(order, false).nodes.map((box) => [box.node.id, box.x]));
      expect(columns(list.toReversed())).toEqual(columns(list));
    }),
    { numRuns: 60 },
  );
});

test('every edge runs from left to right, from the right side of its source to the left side of its target', () => {
  fc.assert(
    fc.property(operations, (list) => {
      const { nodes, edges } = layout(list, true);
      const boxes = new Map(nodes.map((box) => [box.node.id, box]));
      for (const { edge, from, to } of edges) {
        const source = boxes.get(edge.source);
        expect(from.x).toBe((source?.x ?? 0) + (source?.width ?? 0));
        expect(to.x).toBe(boxes.get(edge.target)?.x);
        expect(from.x).toBeLessThan(to.x);
      }
    }),
    { numRuns: 60 },
  );
});

test('the same operations give the same layout', () => {
  fc.assert(
    fc.property(operations, (list) => {
      expect(layout(list, true).nodes).toEqual(layout(structuredClone(list), true).nodes);
    }),
    { numRuns: 30 },
  );
});
