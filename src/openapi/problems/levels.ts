import type { Workspace } from '../document/workspace.ts';
import { inlineCode } from '../expression/inlineCode.ts';
import type { Place } from '../source/range.ts';
import type { Problem } from './problem.ts';

/** `callbacks: {onEvent: {post: …}}`: the level of the callback key is left out. */
export function levelMissing(workspace: Workspace, method: Place, name: string, key: string): Problem {
  return {
    code: 'level-missing',
    severity: 'error',
    message: `${inlineCode(key)} stands where the callback key belongs, so ${inlineCode(name)} has no URL.`,
    hint: `Put the URL between them: ${inlineCode(name)}, below it \`'{$request.body#/callbackUrl}'\`, below that ${inlineCode(key)}.`,
    range: workspace.range(method, 'key'),
  };
}

/** `callbacks: {group: {onEvent: {'{…}': …}}}`: one level more than the specification has. */
export function levelExtra(workspace: Workspace, place: Place, name: string, key: string): Problem {
  return {
    code: 'level-extra',
    severity: 'error',
    message: `${inlineCode(key)} stands where the callback key belongs; the callback keys stand one level too deep.`,
    hint: `Move ${inlineCode(key)} up, so that it stands directly below \`callbacks\` in place of ${inlineCode(name)}.`,
    range: workspace.range(place, 'key'),
  };
}

/** `callbacks` beside the methods of a path item, where nothing reads it. */
export function callbacksOutsideOperation(workspace: Workspace, place: Place): Problem {
  return {
    code: 'level-missing',
    severity: 'error',
    message: '`callbacks` stands outside an operation, where it has no effect.',
    hint: 'Move `callbacks` into the operation that triggers it, such as `post`.',
    range: workspace.range(place, 'key'),
  };
}
