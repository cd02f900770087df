import { isObject, type JsonValue, member, members } from '../source/json.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { isMethod } from '../spec/methods.ts';

/**
 * The member of an OpenAPI Object that holds its webhooks: `webhooks` from 3.1 on (OpenAPI Object), else the extension
 * `x-webhooks` where it is a map of Path Items, as Redoc reads it.
 *
 * @param root The OpenAPI Object.
 * @returns Nothing where there are no webhooks: 3.0 has no `webhooks`.
 * @example webhooksField({ 'x-webhooks': { newPet: { post: {} } } }, '3.0') // 'x-webhooks'
 */
export function webhooksField(
  root: JsonValue | undefined,
  minor: OpenApiMinor,
): 'webhooks' | 'x-webhooks' | undefined {
  if (minor !== '3.0' && member(root, 'webhooks') !== undefined) return 'webhooks';
  const extension = member(root, 'x-webhooks');
  if (!isObject(extension)) return undefined;
  const items = members(extension).filter(([name]) => !name.startsWith('x-'));
  return items.length > 0 && items.every(([, item]) => looksLikePathItem(item)) ? 'x-webhooks' : undefined;
}

/** An extension may mean anything, so it has to show what it is. */
function looksLikePathItem(value: JsonValue): boolean {
  if (!isObject(value)) return false;
  if (typeof member(value, '$ref') === 'string') return true;
  return members(value).some(([name, inner]) => isMethod(name.toLowerCase(), '3.2') && isObject(inner));
}
