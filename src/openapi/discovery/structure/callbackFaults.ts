import type { DocumentRange, Place } from '../../source/range.ts';
import { inlineCode } from '../../source/words.ts';
import { createProblem, type Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A callback without a key. */
export function callbackWithoutKey(workspace: Workspace, callback: Place, name: string): Problem {
  return createProblem('empty-callback', {
    message: `The callback ${inlineCode(name)} has no key, so nothing is sent.`,
    hint: "Add the URL as a key, such as `'{$request.body#/callbackUrl}'`, and a method below it.",
    range: workspace.range(callback, 'key'),
  });
}

/** A callback key without a method. */
export function keyWithoutMethod(workspace: Workspace, pathItem: Place, key: string): Problem {
  return createProblem('empty-callback', {
    message: `The callback key ${inlineCode(key)} has no method, so nothing is sent.`,
    hint: 'Add a method below it, such as `post`.',
    range: workspace.range(pathItem, 'key'),
  });
}

/** `x-…` in a map of callbacks: the map has no extensions, so this is a name like any other (Operation Object). */
export function extAsName(workspace: Workspace, place: Place, name: string): Problem {
  return createProblem('ext-as-name', {
    message: `${inlineCode(name)} is read as a callback name: extensions are not allowed directly below \`callbacks\`.`,
    hint: 'For an extension, move it into the operation, next to `callbacks`.',
    range: workspace.range(place, 'key'),
  });
}

/** A callback whose nested callbacks lead back to itself through `$ref`. */
export function nestedCycle(workspace: Workspace, reference: Place, name: string): Problem {
  return createProblem('cycle', {
    message: `The callback ${inlineCode(name)} refers back to a request that contains it, so it is shown once.`,
    range: workspace.range(reference, 'key'),
  });
}

/** References that multiply callbacks beyond all use. */
export function tooManyCallbacks(range: DocumentRange): Problem {
  return createProblem('too-deep', {
    message: 'Too many callback requests from here; the rest are left out.',
    hint: 'Look for nested callbacks that refer to one another.',
    range,
  });
}
