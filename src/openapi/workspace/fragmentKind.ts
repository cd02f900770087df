import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, isObject, member, members } from '../source/json.ts';
import type { FragmentKind } from '../spec/documentKind.ts';
import { isMethod } from '../spec/methods.ts';

/**
 * Recognises the excerpts that people paste: learners copy an Operation Object from a page, reviewers a `callbacks`
 * field from a diff.
 *
 * @param value An object without `openapi` or another format's version field.
 * @returns What it is an excerpt of; `undefined` where it has nothing of an OpenAPI Description.
 * @example fragmentKind({ callbacks: {} }) // 'callbacks'
 */
export function fragmentKind(value: JsonObject): FragmentKind | undefined {
  const fields = members(value).filter(([name]) => !name.startsWith('x-'));
  if (fields.length === 0) return undefined;
  if (isDescriptionPart(value)) return 'paths';
  if (fields.some(([name, content]) => isMethod(name, '3.2') && isObject(content))) return 'path-item';
  if (fields.every(([name]) => name === 'callbacks'))
    return isObject(member(value, 'callbacks')) ? 'callbacks' : undefined;
  if (isOperation(value)) return 'operation';
  if (isCallback(value) || fields.every(([, content]) => isCallback(content))) return 'callback';
  return fields.every(([name, content]) => name.startsWith('/') && isObject(content)) ? 'paths' : undefined;
}

/**
 * A whole description except for its first lines.
 *
 * @example isDescriptionPart({ paths: {} }) // true
 */
export function isDescriptionPart(value: JsonValue | undefined): boolean {
  return ['paths', 'components', 'webhooks'].some((field) => isObject(member(value, field)));
}

function isOperation(value: JsonObject): boolean {
  return (
    ['responses', 'callbacks', 'requestBody'].some((field) => isObject(member(value, field))) ||
    isArray(member(value, 'parameters')) ||
    // A Link Object has an `operationId` too, and its parameters are a map.
    (typeof member(value, 'operationId') === 'string' && !isObject(member(value, 'parameters')))
  );
}

/**
 * Whether every key looks like a callback key and holds a path item: a Callback Object without its name.
 *
 * @example isCallback({ '{$url}': { post: {} } }) // true
 */
export function isCallback(value: JsonValue | undefined): boolean {
  const fields = members(value).filter(([name]) => !name.startsWith('x-'));
  return (
    fields.length > 0 && fields.every(([name, content]) => looksLikeCallbackKey(name) && isPathItem(content))
  );
}

/** An expression, braces or an absolute URL; `/…` alone is a path. */
function looksLikeCallbackKey(name: string): boolean {
  if (name.startsWith('$')) return name !== '$ref';
  return (name.startsWith('{') && name.includes('}')) || /\{\s*\$/.test(name) || /^https?:\/\//.test(name);
}

function isPathItem(value: JsonValue | undefined): boolean {
  return members(value).some(
    ([name, content]) => name === '$ref' || (isMethod(name.toLowerCase(), '3.2') && isObject(content)),
  );
}
