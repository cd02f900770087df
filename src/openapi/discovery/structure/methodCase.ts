import type { Place } from '../../source/range.ts';
import { inlineCode } from '../../source/words.ts';
import { createProblem, type Fix, type Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** `POST` for `post`: methods are fields of the Path Item Object, and those are lower case. */
export function methodCase(workspace: Workspace, place: Place, key: string): Problem {
  const method = key.toLowerCase();
  const range = workspace.range(place, 'key');
  const text = workspace.source(place.uri)?.writeKey(place.pointer, method);
  const fix: Fix | undefined =
    text === undefined ? undefined : { title: `Write ${method}`, edits: [{ range, text }] };
  return createProblem('method-case', {
    message: `${inlineCode(key)} is not a method of a path item: methods are lower case there.`,
    hint: `Write ${inlineCode(method)}.`,
    range,
    ...(fix && { fix }),
  });
}

/** A method that has a field of its own does not belong in `additionalOperations` (3.2, Path Item Object). */
export function fixedMethod(workspace: Workspace, place: Place, key: string): Problem {
  return createProblem('method-case', {
    message: `${inlineCode(key)} does not belong in \`additionalOperations\`: it has a field of its own.`,
    hint: `Move it next to \`additionalOperations\` and write \`${key.toLowerCase()}\`.`,
    range: workspace.range(place, 'key'),
  });
}
