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
  const only = member(schema, 'const');
  const listed = only === undefined ? member(schema, 'enum') : [only];
  const fromValues = isArray(listed) && listed.length > 0 ? new Set(listed.map(typeOf)) : undefined;
  const type = member(schema, 'type');
  // Most schemas name one type and no more.
  if (typeof type === 'string' && fromValues === undefined && member(schema, 'nullable') !== true)
    return oneType(type);
  const written = isArray(type) ? type : [type];
  const names = written.filter((each) => typeof each === 'string');
  if (names.length === 0) return fromValues;
  const types = new Set(names.map((name) => (name === 'integer' ? 'number' : name)));
  // 3.0; only beside `type` (Schema Object, `nullable`).
  if (member(schema, 'nullable') === true) types.add('null');
  return fromValues ? intersection(types, fromValues) : types;
}

function oneType(name: string): ReadonlySet<string> {
  return single.get(name) ?? new Set([name === 'integer' ? 'number' : name]);
}

const single: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ['null', 'boolean', 'object', 'array', 'number', 'string'].map((name) => [name, new Set([name])]),
);

function intersection(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left].filter((each) => right.has(each)));
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  return isArray(value) ? 'array' : typeof value;
}
