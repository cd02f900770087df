import type { Place } from '../../source/range.ts';
import { inlineCode } from '../../source/words.ts';
import type { Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** `x-…` in a map of callbacks: the map has no extensions, so this is a name like any other (Operation Object). */
export function extAsName(workspace: Workspace, place: Place, name: string): Problem {
  return {
    code: 'ext-as-name',
    severity: 'info',
    message: `${inlineCode(name)} is read as a callback name: extensions are not allowed directly below \`callbacks\`.`,
    hint: 'For an extension, move it into the operation, next to `callbacks`.',
    range: workspace.range(place, 'key'),
  };
}
