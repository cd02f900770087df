import { members } from '../../source/json.ts';
import type { Place } from '../../source/range.ts';
import { inlineCode } from '../../source/words.ts';
import { childPlace } from '../../workspace/place.ts';
import { createProblem, type Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * Members beside a `$ref` that have no effect (Reference Object: additional members SHALL be ignored). `summary`,
 * `description` and extensions are left alone: ignored too, but not expected to do anything.
 */
export function ignoredSiblings(workspace: Workspace, reference: Place): readonly Problem[] {
  return members(workspace.value(reference))
    .filter(([name]) => !['$ref', 'summary', 'description'].includes(name) && !name.startsWith('x-'))
    .map(([name]) =>
      createProblem('ref-siblings', {
        message: `${inlineCode(name)} has no effect next to \`$ref\`.`,
        hint: `Move ${inlineCode(name)} into the callback that the \`$ref\` names, or give it a callback name of its own.`,
        range: workspace.range(childPlace(reference, name), 'key'),
      }),
    );
}

/** A field that a path item and the path item it refers to both have: which one counts is undefined (Path Item Object). */
export function conflictingSibling(workspace: Workspace, field: Place, name: string): Problem {
  return createProblem('ref-siblings', {
    message: `${inlineCode(name)} is set here and in the path item that \`$ref\` names; the specification does not say which one counts.`,
    hint: `Keep ${inlineCode(name)} in one of the two places. The one here is used.`,
    range: workspace.range(field, 'key'),
  });
}
