import type { JsonValue } from '../../source/json.ts';
import { isArray } from '../../source/json.ts';
import type { Place } from '../../source/range.ts';
import { createProblem, type Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * A value that is not an object where the specification wants one.
 *
 * @param what Names the value: "`paths`", "The path item `/a`".
 * @example "`paths` must be an object, but it is an array."
 */
export function wrongType(workspace: Workspace, place: Place, what: string, value: JsonValue): Problem {
  return createProblem('wrong-type', {
    message: `${what} must be an object, but it is ${describeType(value)}.`,
    hint:
      value === null
        ? 'Write its members below it, indented by two more spaces, or delete the key.'
        : 'Write members as `name: value`.',
    range: workspace.range(place, 'key'),
  });
}

function describeType(value: JsonValue): string {
  if (value === null) return 'empty (`null`)';
  if (isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
