import type { JsonObject, JsonValue } from '../openapi/source/index.ts';
import { isArray, isObject, listMember, member, members } from '../openapi/source/index.ts';
import { definitionOf } from './unit.ts';

/**
 * The values of a text or form as the schema means them: on the wire everything is text, so `7` is the number where a
 * number is asked for and no text.
 */
export function asMeant(value: JsonValue, schema: JsonObject, root: JsonObject = schema): JsonValue {
  const types = typesOf(schema, root);
  if (typeof value === 'string')
    return types.length > 0 && !types.includes('string') ? readScalar(value) : value;
  if (isArray(value))
    return value.map((each) => asMeant(each, objectAt(target(schema, root), 'items'), root));
  if (!isObject(value)) return value;
  const properties = member(target(schema, root), 'properties');
  return Object.fromEntries(
    members(value).map(([name, each]) => [name, asMeant(each, objectAt(properties, name), root)]),
  );
}

function typesOf(schema: JsonObject, root: JsonObject): readonly JsonValue[] {
  return listMember(target(schema, root), 'type');
}

function target(schema: JsonObject, root: JsonObject): JsonObject {
  return definitionOf(root, schema) ?? schema;
}

function objectAt(value: JsonValue | undefined, name: string): JsonObject {
  const found = member(value, name);
  return isObject(found) ? found : {};
}

function readScalar(text: string): JsonValue {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : text;
  } catch {
    return text;
  }
}
