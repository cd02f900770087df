import type { PlacedEdge } from '../../../openapi/flow/index.ts';

const HEAD = 5;
/** Short of the node, so that the ring of a selected one does not cover the head. */
const SHORT = 4;
/** Where a shared trunk runs, as a part of the gap between the lanes. */
const TRUNK_AT = 0.45;
const CORNER = 8;

/** The line of an edge: a curve, or a corner off the trunk that it shares with its neighbours. */
export function edgePath({ from, to, trunk }: PlacedEdge): string {
  const end = to.x - SHORT;
  if (Math.abs(from.y - to.y) < 1) return `M${from.x} ${from.y}H${end}`;
  if (!trunk) {
    const bend = (to.x - from.x) * 0.5;
    return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${end} ${to.y}`;
  }
  const down = Math.sign(to.y - from.y);
  const radius = Math.min(CORNER, Math.abs(to.y - from.y) / 2);
  const x = from.x + (to.x - from.x) * TRUNK_AT;
  return [
    `M${from.x} ${from.y}H${x - radius}`,
    `Q${x} ${from.y} ${x} ${from.y + down * radius}`,
    `V${to.y - down * radius}`,
    `Q${x} ${to.y} ${x + radius} ${to.y}`,
    `H${end}`,
  ].join('');
}

/** The arrow head where the request arrives. */
export function arrowPath({ to }: PlacedEdge): string {
  const tip = to.x - SHORT;
  return `M${tip - HEAD} ${to.y - HEAD}L${tip} ${to.y}L${tip - HEAD} ${to.y + HEAD}`;
}
