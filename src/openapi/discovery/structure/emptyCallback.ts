import type { Place } from '../../source/range.ts';
import { inlineCode } from '../../source/words.ts';
import type { Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A callback without a key. */
export function callbackWithoutKey(workspace: Workspace, callback: Place, name: string): Problem {
  return {
    code: 'empty-callback',
    severity: 'warning',
    message: `The callback ${inlineCode(name)} has no key, so nothing is sent.`,
    hint: "Add the URL as a key, such as `'{$request.body#/callbackUrl}'`, and a method below it.",
    range: workspace.range(callback, 'key'),
  };
}

/** A callback key without a method. */
export function keyWithoutMethod(workspace: Workspace, pathItem: Place, key: string): Problem {
  return {
    code: 'empty-callback',
    severity: 'warning',
    message: `The callback key ${inlineCode(key)} has no method, so nothing is sent.`,
    hint: 'Add a method below it, such as `post`.',
    range: workspace.range(pathItem, 'key'),
  };
}
