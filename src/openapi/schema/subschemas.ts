import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, isObject, members } from '../source/json.ts';

/** How a keyword holds schemas: one, a list, a map from names, one or a list (`items` before 2020-12). */
export type SubschemaForm = 'one' | 'list' | 'map' | 'one-or-list';

const forms: Readonly<Record<string, SubschemaForm>> = {
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  not: 'one',
  if: 'one',
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: 'one',
  else: 'one',
  dependentSchemas: 'map',
  // Beside lists of names, which are not schemas.
  dependencies: 'map',
  properties: 'map',
  patternProperties: 'map',
  additionalProperties: 'one',
  unevaluatedProperties: 'one',
  propertyNames: 'one',
  prefixItems: 'list',
  items: 'one-or-list',
  additionalItems: 'one',
  unevaluatedItems: 'one',
  contains: 'one',
  contentSchema: 'one',
  $defs: 'map',
  definitions: 'map',
};

/**
 * How a keyword holds schemas; `undefined` where it holds data, such as `example`, `enum` and unknown keywords.
 *
 * @example subschemaForm('allOf') // 'list'
 */
export function subschemaForm(keyword: string): SubschemaForm | undefined {
  return Object.hasOwn(forms, keyword) ? forms[keyword] : undefined;
}

/**
 * The value of a keyword with every schema in it replaced, one level.
 *
 * @param to Gets each schema with its token below the keyword, an index or a name, where it has one.
 * @returns The value itself where the keyword holds no schemas or its value has another form.
 * @example mapSubschemas('allOf', [{ type: 'string' }], () => true) // [true]
 */
export function mapSubschemas(
  keyword: string,
  value: JsonValue,
  to: (schema: JsonValue, token?: string) => JsonValue,
): JsonValue {
  const form = subschemaForm(keyword);
  if (isArray(value)) {
    const holds = form === 'list' || form === 'one-or-list';
    return holds ? value.map((each, index) => to(each, String(index))) : value;
  }
  if (form === 'map') return isObject(value) ? mapMembers(value, to) : value;
  const isSchema = isObject(value) || typeof value === 'boolean';
  return (form === 'one' || form === 'one-or-list') && isSchema ? to(value) : value;
}

function mapMembers(value: JsonObject, to: (schema: JsonValue, name: string) => JsonValue): JsonObject {
  return Object.fromEntries(
    members(value).map(([name, each]) => [name, isArray(each) ? each : to(each, name)]),
  );
}
