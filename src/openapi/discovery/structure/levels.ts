import type { Place } from '../../source/range.ts';
import { inlineCode } from '../../source/words.ts';
import { createProblem, type Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** `callbacks: {onEvent: {post: …}}`: the level of the callback key is left out. */
export function levelMissing(workspace: Workspace, method: Place, name: string, key: string): Problem {
  return createProblem('level-missing', {
    message: `${inlineCode(key)} is in the place of the callback key, so ${inlineCode(name)} has no URL.`,
    hint: `Put the URL between them: ${inlineCode(name)}, below it \`'{$request.body#/callbackUrl}'\`, below that ${inlineCode(key)}.`,
    range: workspace.range(method, 'key'),
  });
}

/** `callbacks: {group: {onEvent: {'{…}': …}}}`: one level more than the specification has. */
export function levelExtra(workspace: Workspace, place: Place, name: string, key: string): Problem {
  return createProblem('level-extra', {
    message: `${inlineCode(key)} is in the place of the callback key; the callback keys are one level too deep.`,
    hint: `Move ${inlineCode(key)} up, directly below \`callbacks\`, in place of ${inlineCode(name)}.`,
    range: workspace.range(place, 'key'),
  });
}

/** `'{…}': {$ref: '#/components/callbacks/onEvent'}`: a whole Callback Object, where a path item belongs. */
export function keyToCallback(workspace: Workspace, place: Place, name: string, key: string): Problem {
  return createProblem('level-extra', {
    message: `The \`$ref\` below ${inlineCode(key)} points to a Callback Object, but a callback key needs a Path Item Object.`,
    hint: `Move the \`$ref\` up to ${inlineCode(name)} in place of ${inlineCode(key)}: the Callback Object has keys of its own.`,
    range: workspace.range(place, 'key'),
  });
}

/** `'{…}': {$ref: '#/components/schemas/Event'}`: something that has no methods at all. */
export function keyToOther(workspace: Workspace, place: Place, key: string): Problem {
  return createProblem('wrong-type', {
    message: `The \`$ref\` below ${inlineCode(key)} does not point to a Path Item Object, so nothing is sent.`,
    hint: 'Refer to a Path Item Object, or write a method below the key, such as `post`.',
    range: workspace.range(place, 'key'),
  });
}

/** `callbacks` beside the methods of a path item, where nothing reads it. */
export function callbacksOutsideOperation(workspace: Workspace, place: Place): Problem {
  return createProblem('level-missing', {
    message: '`callbacks` has no effect outside an operation.',
    hint: 'Move `callbacks` into the operation that triggers it, such as `post`.',
    range: workspace.range(place, 'key'),
  });
}
