import type { JsonValue } from '../source/json.ts';
import { isArray, member } from '../source/json.ts';
import type { SchemaAlternative } from './alternatives.ts';

/**
 * The JSON types a value can have, `integer` counted as `number`.
 *
 * @returns `undefined` where no schema says; an empty set where the schemas contradict one another.
 */
export function typesOf({ atoms }: SchemaAlternative): ReadonlySet<string> | undefined {
  let known: ReadonlySet<string> | undefined;
  for (const { value } of atoms) {
    const own = ownTypes(value);
    if (own === undefined) continue;
    known = known === undefined ? own : intersection(known, own);
  }
  return known;
}

function ownTypes(schema: JsonValue | undefined): ReadonlySet<string> | undefined {
  const value = member(schema, 'const');
  const listed = value === undefined ? member(schema, 'enum') : [value];
  const fromValues = isArray(listed) && listed.length > 0 ? new Set(listed.map(typeOf)) : undefined;
  const type = member(schema, 'type');
  const types = new Set<string>();
  for (const name of isArray(type) ? type : [type]) {
    if (typeof name === 'string') types.add(name === 'integer' ? 'number' : name);
  }
  if (types.size === 0) return fromValues;
  // 3.0; only beside `type` (Schema Object, `nullable`).
  if (member(schema, 'nullable') === true) types.add('null');
  return fromValues ? intersection(types, fromValues) : types;
}

function intersection(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left].filter((each) => right.has(each)));
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  return isArray(value) ? 'array' : typeof value;
}
