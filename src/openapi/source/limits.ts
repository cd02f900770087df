import type { JsonValue } from './json.ts';
import { isArray } from './json.ts';
import type { SourceProblem } from './parsedSource.ts';

/** Containers within containers; deeper ones are read as `null`, so that no later walk runs out of stack. */
export const DEEPEST_NESTING = 200;

/** Values that YAML aliases may add to those written out; without it, ten lines can expand to a billion values. */
export const MOST_ALIASED_VALUES = 500_000;

/**
 * The problem of a container below `DEEPEST_NESTING`.
 *
 * @example tooDeep(0, 5).code // 'too-deep'
 */
export function tooDeep(start: number, end: number): SourceProblem {
  return {
    code: 'too-deep',
    severity: 'error',
    message: `This is nested more than ${DEEPEST_NESTING} levels deep, so what it holds is left out: move it into a component and refer to it with \`$ref\`.`,
    range: { start, end },
  };
}

/**
 * The value with every container below `DEEPEST_NESTING` replaced by `null`.
 *
 * @example cutAtMaxDepth({ a: [1] }) // { a: [1] }: not deep enough to be cut
 */
export function cutAtMaxDepth(value: JsonValue, depth = 1): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST_NESTING) return null;
  if (isArray(value)) return value.map((element) => cutAtMaxDepth(element, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [name, cutAtMaxDepth(content, depth + 1)]),
  );
}
