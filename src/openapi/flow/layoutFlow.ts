import type { FlowEdge, FlowGraph, FlowNode } from './flow.types.ts';
import { LANES } from './lanes.ts';
import type { FlowLayout, FlowMetrics, PlacedEdge, PlacedNode } from './layout.types.ts';

/**
 * Places a flow: lanes from left to right, rows from top to bottom, no two nodes overlapping.
 *
 * A node's column follows from its lane alone, and its height from `metrics`, so that the same graph always looks the
 * same. Two passes over the nodes: heights from the leaves up, then positions from the roots down.
 *
 * @returns Boxes in the order of `graph.nodes`; all zero for an empty graph.
 * @example layoutFlow(graph, metrics).nodes[0] // { node, x: 0, y: 28, width: 120, height: 300 }
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
  const ys: number[] = [];
  const sections: { y: number; height: number }[] = [];
  let cursor = 0;

  nodes.forEach((node, index) => {
    const parent = parents[index] ?? -1;
    const height = own[index] ?? 0;
    const beside = below[index] ?? 0;
    const block = Math.max(height, beside);
    if (sections.length <= node.section) {
      sections.push({ y: cursor, height: metrics.sectionHeader });
      cursor += metrics.sectionHeader;
    }
    const top = (parent < 0 ? cursor : cursors[parent]) ?? 0;
    tops.push(top);
    ys.push(beside <= metrics.centreUpTo ? top + (block - height) / 2 : top);
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

  const placed = nodes.map((node, index): PlacedNode => {
    const lane = lanes[node.lane] ?? { x: 0, width: 0 };
    const y = ys[index] ?? 0;
    if (node.kind !== 'party')
      return { node, x: lane.x, y, width: widthOf(node, lanes), height: own[index] ?? 0 };
    const section = sections[node.section] ?? { y: 0, height: 0 };
    const height = section.height - metrics.sectionHeader - metrics.rowGap;
    return { node, x: lane.x, y, width: lane.width, height };
  });
  const last = lanes.at(-1);
  return {
    nodes: placed,
    edges: placeEdges(graph.edges, placed),
    lanes,
    sections,
    width: last === undefined ? 0 : last.x + last.width,
    height: Math.max(0, cursor - metrics.rowGap),
  };
}

/** More edges than this from one node share a trunk. */
const FAN_LIMIT = 4;

function lanesOf(count: number, metrics: FlowMetrics): readonly { x: number; width: number }[] {
  const lanes: { x: number; width: number }[] = [];
  let x = 0;
  for (let lane = 0; lane < count; lane += 1) {
    const width = laneWidth(lane, metrics);
    lanes.push({ x, width });
    x += width + metrics.columnGap;
  }
  return lanes;
}

function laneWidth(lane: number, metrics: FlowMetrics): number {
  switch (lane) {
    case LANES.sender:
      return metrics.partyWidth;
    case LANES.operation:
      return metrics.operationWidth;
    default:
      return metrics.callbackWidth;
  }
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

function placeEdges(edges: readonly FlowEdge[], nodes: readonly PlacedNode[]): readonly PlacedEdge[] {
  const boxes = new Map(nodes.map((box) => [box.node.id, box]));
  const fans = new Map<string, number>();
  for (const edge of edges) fans.set(edge.source, (fans.get(edge.source) ?? 0) + 1);
  return edges.flatMap((edge) => {
    const source = boxes.get(edge.source);
    const target = boxes.get(edge.target);
    if (source === undefined || target === undefined) return [];
    const to = { x: target.x, y: target.y + target.height / 2 };
    // A party is as tall as its section: its edges leave beside the row they belong to.
    const y = source.node.kind === 'party' ? to.y : source.y + source.height / 2;
    const trunk = source.node.kind !== 'party' && (fans.get(edge.source) ?? 0) > FAN_LIMIT;
    return [{ edge, from: { x: source.x + source.width, y }, to, trunk }];
  });
}
