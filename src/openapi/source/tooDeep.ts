import { isArray, type JsonValue } from './json.ts';
import { DEEPEST_NESTING } from './limits.ts';
import type { SourceProblem } from './parsedSource.ts';

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
