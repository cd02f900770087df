import type { Box, FlowLayout, PlacedEdge, PlacedNode } from '../../../openapi/flow/index.ts';

/** Up to this many nodes everything is drawn, so that the browser's own search finds all of it. */
const DRAW_ALL_UP_TO = 150;

/**
 * What to draw while `sight` is on screen.
 *
 * @param sight The part of the flow in sight, in flow coordinates.
 * @param always Nodes that stay drawn wherever they are: the one that Tab goes to, and the selected one.
 */
export function visiblePart(
  layout: FlowLayout,
  sight: Box,
  always: ReadonlySet<string>,
): { nodes: readonly PlacedNode[]; edges: readonly PlacedEdge[] } {
  const { nodes, edges } = layout;
  if (nodes.length <= DRAW_ALL_UP_TO) return { nodes, edges };
  const bottom = sight.y + sight.height;
  const right = sight.x + sight.width;
  return {
    nodes: nodes.filter(
      ({ node, x, y, width, height }) =>
        always.has(node.id) || (y < bottom && y + height > sight.y && x < right && x + width > sight.x),
    ),
    edges: withoutHiddenTwins(
      edges.filter(
        ({ from, to }) =>
          Math.min(from.y, to.y) < bottom &&
          Math.max(from.y, to.y) > sight.y &&
          from.x < right &&
          to.x > sight.x,
      ),
      ({ edge, to }) => always.has(edge.target) || (to.y > sight.y && to.y < bottom),
    ),
  };
}

/**
 * Edges of one trunk lie on each other until they leave it. Of those that leave it out of sight, one up and one down
 * look like all of them: the nearest.
 */
function withoutHiddenTwins(
  edges: readonly PlacedEdge[],
  leavesInSight: (edge: PlacedEdge) => boolean,
): readonly PlacedEdge[] {
  const nearest = new Map<string, PlacedEdge>();
  for (const edge of edges) {
    const twins = twinsOf(edge);
    const other = nearest.get(twins);
    if (edge.trunk && !leavesInSight(edge) && (other === undefined || length(edge) < length(other)))
      nearest.set(twins, edge);
  }
  return edges.filter((edge) => !edge.trunk || leavesInSight(edge) || nearest.get(twinsOf(edge)) === edge);
}

function twinsOf({ edge, from, to }: PlacedEdge): string {
  return `${to.y < from.y ? 'up' : 'down'} ${edge.source}`;
}

function length({ from, to }: PlacedEdge): number {
  return Math.abs(to.y - from.y);
}

/** The part of the flow on screen with room around it, in coarse steps, so that it changes rarely while panning. */
export function sightOf(
  viewport: { x: number; y: number; zoom: number },
  width: number,
  height: number,
): Box {
  const { x, y, zoom } = viewport;
  const left = Math.floor((-x / zoom - STEP / 2) / STEP) * STEP;
  const top = Math.floor((-y / zoom - STEP / 2) / STEP) * STEP;
  const right = Math.ceil(((width - x) / zoom + STEP / 2) / STEP) * STEP;
  const bottom = Math.ceil(((height - y) / zoom + STEP / 2) / STEP) * STEP;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const STEP = 300;
