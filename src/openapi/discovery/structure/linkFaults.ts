import type { DocumentRange, Place } from '../../source/range.ts';
import { inlineCode } from '../../source/words.ts';
import { childPlace } from '../../workspace/place.ts';
import { createProblem, type Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** `links` beside `responses`, as an example of 3.0.0 has it: links belong to a response (Response Object). */
export function linksOutsideResponse(workspace: Workspace, operation: Place): Problem {
  return createProblem('link-misplaced', {
    message: '`links` has no effect in an operation: links belong to a response.',
    hint: 'Move `links` below one of the `responses`, such as `201`, beside its `description`.',
    range: workspace.range(childPlace(operation, 'links'), 'key'),
  });
}

/** References that multiply links beyond all use. */
export function tooManyLinks(range: DocumentRange): Problem {
  return createProblem('too-deep', {
    message: 'Too many links from here; the rest are left out.',
    hint: 'Look for responses that share many links by reference.',
    range,
  });
}

/** A link among the components that no response refers to (Components Object). */
export function unusedLink(workspace: Workspace, place: Place, name: string): Problem {
  return createProblem('unused-component', {
    message: `The link ${inlineCode(name)} is not used by any response, so it has no effect.`,
    hint: `Refer to it below a response's \`links\`: ${inlineCode(`$ref: '#/components/links/${name}'`)}.`,
    range: workspace.range(place, 'key'),
  });
}
