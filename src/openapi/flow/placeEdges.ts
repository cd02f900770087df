import type { FlowEdge } from './flow.types.ts';
import type { FlowTrunk, PlacedEdge, PlacedNode } from './layout.types.ts';

/** Where a trunk runs, as a part of the gap between the lanes. */
const TRUNK_AT = 0.45;

/** Edges from the right side of their source to the left side of their target; several from one node share a trunk. */
export function placeEdges(
  edges: readonly FlowEdge[],
  nodes: readonly PlacedNode[],
  columnGap: number,
): readonly PlacedEdge[] {
  const boxes = new Map(nodes.map((box) => [box.node.id, box]));
  const fans = new Map<string, number>();
  for (const edge of edges) fans.set(edge.source, (fans.get(edge.source) ?? 0) + 1);
  return edges.flatMap((edge) => {
    const source = boxes.get(edge.source);
    const target = boxes.get(edge.target);
    if (source === undefined || target === undefined) return [];
    const to = { x: target.x, y: target.y + target.height / 2 };
    // A party is as tall as its section: its edges leave beside the row they belong to.
    const isParty = source.node.kind === 'party';
    const from = { x: source.x + source.width, y: isParty ? to.y : source.y + source.height / 2 };
    const turns = Math.abs(from.y - to.y) >= 1;
    const shares = !isParty && (fans.get(edge.source) ?? 0) > 1;
    return [{ edge, from, to, trunk: turns || shares ? from.x + columnGap * TRUNK_AT : undefined }];
  });
}

/** The trunks of the edges that have one, each from its highest edge to its lowest. */
export function placeTrunks(
  edges: readonly PlacedEdge[],
  nodes: readonly PlacedNode[],
): readonly FlowTrunk[] {
  const travels = new Map(nodes.map(({ node, travel }) => [node.id, travel]));
  const trunks = new Map<string, FlowTrunk>();
  for (const { edge, from, to, trunk: x } of edges) {
    const { source } = edge;
    if (x === undefined) continue;
    const { top, bottom } = trunks.get(source) ?? { top: from.y, bottom: from.y };
    trunks.set(source, {
      source,
      x,
      top: Math.min(top, to.y),
      bottom: Math.max(bottom, to.y),
      travel: travels.get(source) ?? 0,
    });
  }
  return [...trunks.values()];
}
