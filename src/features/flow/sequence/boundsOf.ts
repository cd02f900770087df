import type { Box } from '../../../openapi/flow/index.ts';
import type { DrawnShape } from '../../../openapi/pictures/index.ts';

/** Above the baseline of a text, and around a line. */
const ABOVE = 14;
const AROUND = 6;

/** What a message takes: from its first line of text to its arrow, as wide as that. */
export function boundsOf(shapes: readonly DrawnShape[]): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const shape of shapes) {
    if (shape.shape === 'text') ys.push(shape.y - ABOVE);
    if (shape.shape !== 'line') continue;
    for (const [x, y] of shape.points) {
      xs.push(x);
      ys.push(y + AROUND);
    }
  }
  const least = (values: readonly number[]) =>
    values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]) =>
    values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  if (xs.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: least(xs), y: least(ys), width: most(xs) - least(xs), height: most(ys) - least(ys) };
}
