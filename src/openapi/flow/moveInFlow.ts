import type { FlowNode } from './flow.types.ts';
import type { FlowLayout, PlacedNode } from './layout.types.ts';

export type FlowDirection = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/**
 * Finds the node that an arrow key moves to: up and down stay in the lane, left goes to the sender (from an
 * operation to its heading), right to the callback nearest in height (from a heading to its first operation), first and
 * last to the ends of the lane. Parties are skipped.
 *
 * @returns The id, or `undefined` if no node is in that direction, or `id` is unknown.
 * @example moveInFlow(layout, 'operation 1', 'down') // 'operation 2'
 */
export function moveInFlow(layout: FlowLayout, id: string, direction: FlowDirection): string | undefined {
  const from = layout.nodes.find(({ node }) => node.id === id);
  if (from === undefined) return undefined;
  if (direction === 'left') return holderOf(from.node);
  if (direction === 'right') return nearestChild(layout, from)?.node.id;
  const lane = layout.nodes.filter(({ node }) => node.lane === from.node.lane);
  const at = lane.indexOf(from);
  const target = { up: at - 1, down: at + 1, first: 0, last: lane.length - 1 }[direction];
  return lane[target]?.node.id;
}

function nearestChild(layout: FlowLayout, from: PlacedNode): PlacedNode | undefined {
  const middle = from.y + from.height / 2;
  let nearest: PlacedNode | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of layout.nodes) {
    if (holderOf(candidate.node) !== from.node.id) continue;
    const distance = Math.abs(candidate.y + candidate.height / 2 - middle);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

function holderOf(node: FlowNode): string | undefined {
  if (node.kind === 'operation') return node.headingId;
  return 'parentId' in node ? node.parentId : undefined;
}
