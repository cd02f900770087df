import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, member } from '../source/json.ts';

/** Where a sample value came from. `schema` and `convention` values are generated and shown as such. */
export type SampleOrigin = 'example' | 'default' | 'enum' | 'schema' | 'convention';

export interface SchemaValue {
  readonly value: JsonValue;
  readonly origin: Exclude<SampleOrigin, 'schema' | 'convention'>;
}

/**
 * The value a schema itself gives: `example`, first of `examples`, `default`, `const`, first of `enum`, in this order.
 * `null` counts as none: as a default it means "not sent".
 *
 * @example schemaValue({ type: 'string', default: 'a' }) // { value: 'a', origin: 'default' }
 */
export function schemaValue(schema: JsonObject): SchemaValue | undefined {
  const candidates: readonly (readonly [JsonValue | undefined, SchemaValue['origin']])[] = [
    [member(schema, 'example'), 'example'],
    [first(member(schema, 'examples')), 'example'],
    [member(schema, 'default'), 'default'],
    [member(schema, 'const'), 'enum'],
    [first(member(schema, 'enum')), 'enum'],
  ];
  for (const [value, origin] of candidates) {
    if (value !== undefined && value !== null) return { value, origin };
  }
  return undefined;
}

function first(values: JsonValue | undefined): JsonValue | undefined {
  return isArray(values) ? values.find((value) => value !== null) : undefined;
}
