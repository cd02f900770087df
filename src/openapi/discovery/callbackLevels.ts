import type { JsonValue } from '../source/json.ts';
import { isObject, members } from '../source/json.ts';
import { isMethod } from '../spec/methods.ts';

/** The members of a Path Item Object that are not methods, `$ref` apart. */
export const pathItemFields: ReadonlySet<string> = new Set([
  'summary',
  'description',
  'servers',
  'parameters',
  'additionalOperations',
]);

/**
 * Whether a member of a Callback Object is an operation, so that the level of the callback key is left out.
 *
 * @example isMissingLevel('post', { responses: {} }) // true
 */
export function isMissingLevel(key: string, value: JsonValue): boolean {
  return isMethodName(key) && isObject(value) && !hasMethod(value);
}

/**
 * Whether an object could be a Path Item Object without methods: all it has are fields of one.
 *
 * @example isPathItemLike({ summary: 'Events' }) // true
 */
export function isPathItemLike(value: JsonValue): boolean {
  return members(value).every(
    ([name]) => name === '$ref' || name.startsWith('x-') || pathItemFields.has(name),
  );
}

/**
 * Whether a member of a Callback Object is itself a Callback Object: it does not look like a path item, and has
 * path items in it.
 *
 * @example hasExtraLevel('onEvent', { '{$url}': { post: {} } }) // true
 */
export function hasExtraLevel(key: string, value: JsonValue): boolean {
  if (isMethodName(key) || !isObject(value)) return false;
  const inner = members(value).filter(([name]) => !name.startsWith('x-'));
  if (inner.some(([name]) => name === '$ref' || pathItemFields.has(name) || isMethodName(name))) return false;
  return inner.some(([, content]) => hasMethod(content));
}

function hasMethod(value: JsonValue): boolean {
  return members(value).some(([name, operation]) => isMethodName(name) && isObject(operation));
}

function isMethodName(name: string): boolean {
  return isMethod(name.toLowerCase(), '3.2');
}
