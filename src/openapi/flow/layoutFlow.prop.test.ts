import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFlow, type FlowOptions } from './buildFlow.ts';
import { type CallbackSketch, operation } from './flow.fixture.ts';
import type { FlowMetrics, PlacedNode } from './layout.types.ts';
import { layoutFlow } from './layoutFlow.ts';
import { moveInFlow } from './moveInFlow.ts';

const metrics: FlowMetrics = {
  laneWidths: [100, 200, 300],
  columnGap: 50,
  groupIndent: 10,
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
  .array(
    fc.record({
      origin: fc.constantFrom('path' as const, 'webhook' as const),
      area: fc.constantFrom('a', 'b'),
      tags: fc.subarray(['red', 'blue']),
      callbacks,
    }),
    { maxLength: 8 },
  )
  .map((sketches) =>
    sketches.map(({ area, ...sketch }, index) => operation({ path: `/${area}/${index}`, ...sketch })),
  );

const arrangement = fc.record({
  grouping: fc.constantFrom('none' as const, 'tag' as const, 'path' as const),
  openHeadings: fc.record({
    byDefault: fc.boolean(),
    except: fc
      .subarray(['tag:consumer:red', 'tag:provider:blue', 'path:consumer:/a'])
      .map((ids) => new Set(ids)),
  }),
});

function layout(
  list: Parameters<typeof buildFlow>[0],
  open: boolean,
  arranged: Omit<FlowOptions, 'expandedGroups'> = {},
) {
  const closed = buildFlow(list, { expandedGroups: new Set() });
  const groups = open ? closed.nodes.filter(({ kind }) => kind === 'group').map(({ id }) => id) : [];
  return layoutFlow(buildFlow(list, { expandedGroups: new Set(groups), ...arranged }), metrics);
}

/** Wherever they go. */
function overlap(a: PlacedNode, b: PlacedNode): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < bottom(b) && b.y < bottom(a);
}

function bottom({ y, height, travel }: PlacedNode): number {
  return y + height + travel;
}

test('no two nodes overlap, and all lie within the layout', () => {
  fc.assert(
    fc.property(operations, fc.boolean(), arrangement, (list, open, arranged) => {
      const { nodes, width, height } = layout(list, open, arranged);
      const faults = nodes.flatMap((a, index) => [
        ...nodes.slice(index + 1).filter((b) => overlap(a, b)),
        ...(a.x + a.width <= width && bottom(a) <= height + 0.001 && a.travel >= 0 ? [] : [a]),
      ]);
      expect(faults).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('the order of operations changes no column', () => {
  fc.assert(
    fc.property(operations, (list) => {
      const columns = (order: typeof list) =>
        new Map(layout(order, false).nodes.map((box) => [box.node.id, box.x]));
      expect(columns(list.toReversed())).toEqual(columns(list));
    }),
    { numRuns: 30 },
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
    { numRuns: 30 },
  );
});

test('a trunk reaches every edge that turns off it, and its source wherever that goes', () => {
  fc.assert(
    fc.property(operations, fc.boolean(), (list, open) => {
      const { nodes, edges, trunks } = layout(list, open);
      const boxes = new Map(nodes.map((box) => [box.node.id, box]));
      const spans = new Map(trunks.map((trunk) => [trunk.source, trunk]));
      const faults = edges.filter(({ edge, from, to, trunk }) => {
        const span = spans.get(edge.source);
        return (
          trunk !== undefined &&
          !(trunk === span?.x && from.x < trunk && trunk < to.x && span.top <= to.y && to.y <= span.bottom)
        );
      });
      const strays = trunks.filter(({ source, top, bottom: end, travel }) => {
        const { y = 0, height = 0 } = boxes.get(source) ?? {};
        const middle = y + height / 2;
        return middle < top - 0.001 || middle + travel > end + 0.001;
      });
      expect([faults, strays]).toEqual([[], []]);
    }),
    { numRuns: 30 },
  );
});

test('the same operations give the same layout', () => {
  fc.assert(
    fc.property(operations, (list) => {
      expect(layout(list, true).nodes).toEqual(layout(structuredClone(list), true).nodes);
    }),
    { numRuns: 15 },
  );
});

test('a closed heading hides exactly its operations and their callbacks', () => {
  fc.assert(
    fc.property(operations, arrangement, (list, arranged) => {
      const all = layout(list, true, { grouping: arranged.grouping }).nodes.map(({ node }) => node.id);
      const { nodes } = layout(list, true, arranged);
      const headings = new Set(nodes.flatMap(({ node }) => (node.kind === 'heading' ? [node.id] : [])));
      const hidden = new Set<string>();
      for (const { node } of nodes) {
        if (node.kind !== 'heading' || node.expanded) continue;
        for (const { id } of node.operations) hidden.add(id);
      }
      const isHidden = (id: string) =>
        !headings.has(id) && [...hidden].some((operationId) => isUnder(id, operationId));
      expect(nodes.map(({ node }) => node.id)).toEqual(all.filter((id) => !isHidden(id)));
    }),
    { numRuns: 30 },
  );
});

test('arrow keys lead from any node to every other', () => {
  fc.assert(
    fc.property(operations, fc.boolean(), arrangement, (list, open, arranged) => {
      const placed = layout(list, open, arranged);
      const stops = placed.nodes.flatMap(({ node }) => (node.kind === 'party' ? [] : [node.id]));
      const reached = new Set(stops.slice(0, 1));
      for (const id of reached) {
        for (const direction of ['up', 'down', 'left', 'right'] as const) {
          const next = moveInFlow(placed, id, direction);
          if (next !== undefined) reached.add(next);
        }
      }
      expect([...reached].sort()).toEqual([...stops].sort());
    }),
    { numRuns: 30 },
  );
});

/** Ids of the fixture hold the id of their operation; those of groups come last. */
function isUnder(id: string, operationId: string): boolean {
  return (
    id === operationId || id.startsWith(`${operationId}>`) || new RegExp(`:${operationId}(>|$)`).test(id)
  );
}
