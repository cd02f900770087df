import type { JsonObject } from '../source/json.ts';
import { isArray, isObject, member } from '../source/json.ts';

/**
 * A schema and the parts of its `allOf`, at any depth: all of them describe the same value.
 *
 * @example withParts({ allOf: [{ type: 'object' }] }).length // 2
 */
export function withParts(schema: JsonObject): readonly JsonObject[] {
  const parts = member(schema, 'allOf');
  return [schema, ...(isArray(parts) ? parts.filter(isObject).flatMap(withParts) : [])];
}

/**
 * What a schema says of one member or item.
 *
 * @example childSchemas({ properties: { id: { type: 'string' } } }, 'id', false) // [{ type: 'string' }]
 */
export function childSchemas(schema: JsonObject, token: string, inArray: boolean): readonly JsonObject[] {
  const tuple = member(schema, 'prefixItems');
  const child = inArray
    ? ((isArray(tuple) ? tuple[Number(token)] : undefined) ??
      member(schema, 'items') ??
      member(schema, 'contains'))
    : (member(member(schema, 'properties'), token) ?? member(schema, 'additionalProperties'));
  return isObject(child) ? [child] : [];
}

/**
 * Whether an object described by these schemas may hold a member of this name without contradicting their author:
 * the member is declared, or others are allowed explicitly, or nothing is said about members at all.
 * @example allowsMember([{ additionalProperties: false }], 'id') // false
 */
export function allowsMember(schemas: readonly JsonObject[], name: string): boolean {
  const extra = schemas
    .map((schema) => member(schema, 'additionalProperties'))
    .filter((each) => each !== undefined);
  if (schemas.some((schema) => member(member(schema, 'properties'), name) !== undefined)) return true;
  if (extra.length > 0) return extra.every((each) => each !== false);
  const types = schemas.map((schema) => member(schema, 'type')).filter((type) => type !== undefined);
  return (
    types.every((type) => type === 'object') &&
    !schemas.some((schema) => isObject(member(schema, 'properties')))
  );
}
