import type { FlowGraph, FlowNode } from './flow.types.ts';
import { LANES } from './lanes.ts';
import type { FlowLayout, FlowMetrics, PlacedNode } from './layout.types.ts';
import { placeEdges, placeTrunks } from './placeEdges.ts';

/**
 * Places a flow: lanes from left to right, rows from top to bottom, no two nodes overlapping.
 *
 * A node's column follows from its lane alone, and its height from `metrics`, so that the same graph always looks the
 * same. Three passes over the nodes: heights from the leaves up, room from the roots down, and from the leaves up again
 * each node beside what it sends.
 *
 * @returns Boxes in the order of `graph.nodes`; all zero for an empty graph.
 * @example layoutFlow(graph, metrics).nodes[0] // { node, x: 0, y: 28, width: 120, height: 300, travel: 0 }
 */
export function layoutFlow(graph: FlowGraph, metrics: FlowMetrics): FlowLayout {
  const { nodes } = graph;
  const lanes = lanesOf(graph.laneCount, metrics);
  const parents = parentsOf(nodes);
  const own = nodes.map((node) => (node.kind === 'party' ? 0 : metrics.heightOf(node)));
  const below = heightsBelow(parents, own, metrics.nodeGap);
  const tops: number[] = [];
  /** Where the next child of each node starts. */
  const cursors: number[] = [];
  const sections: { y: number; height: number }[] = [];
  let cursor = 0;

  nodes.forEach((node, index) => {
    const parent = parents[index] ?? -1;
    const beside = below[index] ?? 0;
    const block = Math.max(own[index] ?? 0, beside);
    if (sections.length <= node.section) {
      sections.push({ y: cursor, height: metrics.sectionHeader });
      cursor += metrics.sectionHeader;
    }
    const top = (parent < 0 ? cursor : cursors[parent]) ?? 0;
    tops.push(top);
    cursors.push(top + (block - beside) / 2);
    if (node.kind === 'party') return;
    if (parent >= 0) {
      cursors[parent] = top + block + metrics.nodeGap;
      return;
    }
    cursor = top + block + metrics.rowGap;
    const section = sections[node.section];
    if (section !== undefined) section.height = cursor - section.y;
  });

  const rises = besideChildren({ nodes, parents, own, below, tops }, metrics.centreUpTo);
  const placed = nodes.map((node, index): PlacedNode => {
    const lane = lanes[node.lane] ?? { x: 0, width: 0 };
    const { y, travel } = rises[index] ?? { y: 0, travel: 0 };
    if (node.kind !== 'party') {
      const indent = node.kind === 'callback' && node.groupId !== undefined ? metrics.groupIndent : 0;
      const width = widthOf(node, lanes) - indent;
      return { node, x: lane.x + indent, y, width, height: own[index] ?? 0, travel };
    }
    const section = sections[node.section] ?? { y: 0, height: 0 };
    const height = section.height - metrics.sectionHeader - metrics.rowGap;
    return { node, x: lane.x, y: tops[index] ?? 0, width: lane.width, height, travel: 0 };
  });
  const last = lanes.at(-1);
  const edges = placeEdges(graph.edges, placed, metrics.columnGap);
  return {
    nodes: placed,
    edges,
    trunks: placeTrunks(edges, placed),
    lanes,
    sections,
    width: last === undefined ? 0 : last.x + last.width,
    height: Math.max(0, cursor - metrics.rowGap),
  };
}

function lanesOf(count: number, metrics: FlowMetrics): readonly { x: number; width: number }[] {
  const lanes: { x: number; width: number }[] = [];
  let x = 0;
  for (let lane = 0; lane < count; lane += 1) {
    const width = metrics.laneWidths[lane] ?? metrics.laneWidths.at(-1) ?? 0;
    lanes.push({ x, width });
    x += width + metrics.columnGap;
  }
  return lanes;
}

/** A heading reaches over the callbacks of its operations; everything else is as wide as its lane. */
function widthOf({ kind, lane }: FlowNode, lanes: readonly { x: number; width: number }[]): number {
  const from = lanes[lane];
  const to = (kind === 'heading' ? lanes[lane + 1] : undefined) ?? from;
  return from === undefined || to === undefined ? 0 : to.x + to.width - from.x;
}

/** Index of the node to the left, or -1 for operations and parties. */
function parentsOf(nodes: readonly FlowNode[]): readonly number[] {
  const indices = new Map(nodes.map((node, index) => [node.id, index]));
  return nodes.map((node) => ('parentId' in node ? (indices.get(node.parentId) ?? -1) : -1));
}

/** The height of everything each node sends, gaps included. Parents come first, so one pass backwards is enough. */
function heightsBelow(parents: readonly number[], own: readonly number[], gap: number): readonly number[] {
  const below = own.map(() => 0);
  for (let index = own.length - 1; index >= 0; index -= 1) {
    const parent = parents[index] ?? -1;
    if (parent < 0) continue;
    const before = below[parent] ?? 0;
    below[parent] = before + (before > 0 ? gap : 0) + Math.max(own[index] ?? 0, below[index] ?? 0);
  }
  return below;
}

interface Blocks {
  readonly nodes: readonly FlowNode[];
  readonly parents: readonly number[];
  readonly own: readonly number[];
  readonly below: readonly number[];
  readonly tops: readonly number[];
}

/**
 * Where each node is in the room it has: its middle between those of the first and the last node it sends to, and of
 * many beside the first. From there an operation may go down as far as the last.
 */
function besideChildren(blocks: Blocks, centreUpTo: number): readonly { y: number; travel: number }[] {
  const { nodes, parents, own, below, tops } = blocks;
  const middles: ({ first: number; last: number; count: number } | undefined)[] = nodes.map(() => undefined);
  const places = nodes.map(() => ({ y: 0, travel: 0 }));
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    const top = tops[index] ?? 0;
    const height = own[index] ?? 0;
    const block = Math.max(height, below[index] ?? 0);
    const sent = middles[index];
    const centre = top + block / 2;
    const clamped = (middle: number) => Math.min(top + block - height, Math.max(top, middle - height / 2));
    const start = clamped(sent?.first ?? centre);
    const end = clamped(sent?.last ?? centre);
    const y = block <= centreUpTo ? (start + end) / 2 : start;
    const goes = node?.lane === LANES.operation && block > centreUpTo && (sent?.count ?? 0) > 1;
    places[index] = { y, travel: goes ? end - y : 0 };
    const parent = parents[index] ?? -1;
    // No edge leads to an open group: its members have them.
    if (parent < 0 || (node?.kind === 'group' && node.expanded)) continue;
    const middle = y + height / 2;
    const after = middles[parent];
    middles[parent] = { first: middle, last: after?.last ?? middle, count: (after?.count ?? 0) + 1 };
  }
  return places;
}
