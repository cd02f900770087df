import type { FlowTrunk, PlacedEdge } from '../../../openapi/flow/index.ts';

const HEAD = 5;
/** Short of the node, so that the ring of a selected one does not cover the head. */
const SHORT = 4;
const CORNER = 8;

/**
 * The whole line of an edge. That of a source which moves begins on its trunk, whose corners are square: the rest moves
 * with the source.
 */
export function edgePath({ from, to, trunk }: PlacedEdge, isFixed = true): string {
  const end = to.x - SHORT;
  if (trunk === undefined) return `M${from.x} ${from.y}H${end}`;
  if (!isFixed) return `M${trunk} ${from.y}V${to.y}H${end}`;
  const start = `M${from.x} ${from.y}H`;
  const down = Math.sign(to.y - from.y);
  const radius = Math.min(CORNER, Math.abs(to.y - from.y) / 2);
  if (radius < 1) return `${start}${end}`;
  return [
    `${start}${trunk - radius}${corner(trunk, from.y, 0, down * radius)}`,
    `V${to.y - down * radius}${corner(trunk, to.y, radius, 0)}H${end}`,
  ].join('');
}

/** A curve around a corner, to a point beside it. */
function corner(x: number, y: number, right: number, down: number): string {
  return `Q${x} ${y} ${x + right} ${y + down}`;
}

/** A trunk from its first edge to its last. Where its source stays, its ends are round and it begins at the source. */
export function trunkPath(trunk: FlowTrunk, from: { readonly x: number; readonly y: number }): string {
  const { x, top, bottom } = trunk;
  if (trunk.travel > 0) return `M${x} ${top}V${bottom}`;
  const start = `M${from.x} ${from.y}H${x}`;
  return `${start}M${x} ${top + rounding(trunk, top, from.y)}V${bottom - rounding(trunk, bottom, from.y)}`;
}

/** An edge from its trunk on. */
export function branchPath({ from, to }: PlacedEdge, trunk: FlowTrunk): string {
  const { x, top, bottom } = trunk;
  const end = to.x - SHORT;
  const isEnd = to.y === top || to.y === bottom;
  const radius = isEnd ? rounding(trunk, to.y, from.y) : 0;
  if (radius === 0) return `M${x} ${to.y}H${end}`;
  return `M${x} ${to.y + (to.y === top ? radius : -radius)}${corner(x, to.y, radius, 0)}H${end}`;
}

/** How round the end of a trunk is, where nothing but an edge leaves it there. */
function rounding({ travel }: FlowTrunk, end: number, source: number): number {
  return travel > 0 ? 0 : Math.min(CORNER, Math.abs(end - source) / 2);
}

/** The arrow head where the request arrives. */
export function arrowPath({ to }: Pick<PlacedEdge, 'to'>): string {
  const tip = to.x - SHORT;
  return `M${tip - HEAD} ${to.y - HEAD}L${tip} ${to.y}L${tip - HEAD} ${to.y + HEAD}`;
}
