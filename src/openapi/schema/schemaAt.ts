import type { JsonValue } from '../source/json.ts';
import { isArray, isObject, member, members, stringMember } from '../source/json.ts';
import { step } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { dialectAt, dialectNamed, keepsSiblings, type SchemaDialect } from './dialect.ts';

/**
 * A schema where it is written, before its `$ref` is followed. Values are carried along, because looking each one up
 * from the root takes longer than all else.
 */
export interface SchemaAt {
  readonly place: Place;
  /** An object, or a boolean from 2019-09 on; anything else says nothing. `undefined` if there is no schema. */
  readonly value: JsonValue | undefined;
  readonly dialect: SchemaDialect;
}

/**
 * The schema at a place; one without value if there is none.
 *
 * @example schemaAt(workspace, place).dialect // '2020-12'
 */
export function schemaAt(workspace: Workspace, place: Place, value = workspace.value(place)): SchemaAt {
  return { place, value, dialect: dialectAt(workspace, place).dialect };
}

/** The schema under a keyword of another, or one of those there: `innerSchema(schema, 'properties', 'id')`. */
export function innerSchema({ place, value, dialect }: SchemaAt, keyword: string, token?: string): SchemaAt {
  const under = step(value, keyword);
  const inner = token === undefined ? under : step(under, token);
  const at = childPlace(place, keyword);
  const own = dialect === 'oas-3.0' ? undefined : stringMember(inner, '$schema');
  return {
    place: token === undefined ? at : childPlace(at, token),
    value: inner,
    dialect: own === undefined ? dialect : dialectNamed(own).dialect,
  };
}

/**
 * The schemas that a keyword lists: `listedSchemas(schema, 'allOf')`.
 *
 * @example listedSchemas(schema, 'allOf').length // 2
 */
export function listedSchemas(schema: SchemaAt, keyword: string): readonly SchemaAt[] {
  const list = member(schema.value, keyword);
  return isArray(list) ? list.map((_, index) => innerSchema(schema, keyword, String(index))) : [];
}

/** Where a schema's `$ref` leads, one step; `lost` where that is nowhere, `undefined` where it has none. */
export function referenceOf(workspace: Workspace, { place, value }: SchemaAt): SchemaAt | 'lost' | undefined {
  const reference = stringMember(value, '$ref');
  if (reference === undefined) return undefined;
  const resolved = workspace.resolve(place, reference);
  if (resolved.kind !== 'found') return 'lost';
  return {
    place: resolved.place,
    value: resolved.value,
    dialect: dialectAt(workspace, resolved.place).dialect,
  };
}

/** Whether a schema's keywords count: always without a `$ref`, beside one where the dialect keeps siblings. */
export function keywordsCount({ value, dialect }: SchemaAt): boolean {
  return stringMember(value, '$ref') === undefined || keepsSiblings(dialect);
}

/** They name and hold schemas, and say nothing about a value. */
const silentKeywords = new Set(['$ref', '$id', '$schema', '$defs', 'definitions', '$anchor', '$comment']);

/**
 * Whether a schema says nothing besides its `$ref`, so that it can be replaced by the target.
 *
 * @example isReferenceOnly(schemaAt(workspace, place)) // true for { $ref: '#/components/schemas/Pet' }
 */
export function isReferenceOnly(schema: SchemaAt): boolean {
  if (stringMember(schema.value, '$ref') === undefined) return false;
  return !keywordsCount(schema) || members(schema.value).every(([keyword]) => silentKeywords.has(keyword));
}

/** Follows a schema as long as it is nothing but a reference. */
export interface ReferenceEnd {
  readonly kind: 'found' | 'lost' | 'cycle';
  /** The first schema that says something itself; else the reference that leads nowhere, or in a circle. */
  readonly schema: SchemaAt;
  readonly references: number;
}

/**
 * Follows references without siblings, so that no sibling is passed over.
 *
 * @returns The schema itself where it says something.
 * @example endOfReferences(workspace, schemaAt(workspace, pet)).schema.value // { type: 'object', … }
 */
export function endOfReferences(workspace: Workspace, schema: SchemaAt): ReferenceEnd {
  const seen = new Set<JsonValue>();
  let current = schema;
  while (isReferenceOnly(current) && isObject(current.value)) {
    if (seen.has(current.value)) return { kind: 'cycle', schema: current, references: seen.size };
    seen.add(current.value);
    const target = referenceOf(workspace, current);
    if (target === 'lost' || target === undefined)
      return { kind: 'lost', schema: current, references: seen.size };
    current = target;
  }
  const kind = current.value === undefined ? 'lost' : 'found';
  return { kind, schema: current, references: seen.size };
}

/**
 * The schema of a member that `properties` names; `undefined` where it does not name it.
 *
 * @example propertyOf(schema, 'id')?.value // { type: 'string' }
 */
export function propertyOf(schema: SchemaAt, name: string): SchemaAt | undefined {
  const isNamed = member(member(schema.value, 'properties'), name) !== undefined;
  return isNamed ? innerSchema(schema, 'properties', name) : undefined;
}

/**
 * The schema of an array's element: of its place in a tuple, else of all elements, or of those behind the tuple.
 *
 * @example elementOf(schema, 0)?.value // { type: 'string' } for { items: { type: 'string' } }
 */
export function elementOf(schema: SchemaAt, index: number): SchemaAt | undefined {
  const tuple = tupleKeyword(schema);
  if (tuple !== undefined && index < tuple.length) return innerSchema(schema, tuple.keyword, String(index));
  const rest = tuple?.keyword === 'items' ? 'additionalItems' : 'items';
  const value = member(schema.value, rest);
  return isObject(value) || typeof value === 'boolean' ? innerSchema(schema, rest) : undefined;
}

/**
 * The members that a schema names, with the place that declares each; of an array, an index for each kind of element.
 *
 * @example namedMembers(schema).map(({ token }) => token) // ['id', 'owner']
 */
export function namedMembers(
  schema: SchemaAt,
): readonly { readonly token: string; readonly schema: SchemaAt }[] {
  const properties = members(member(schema.value, 'properties')).map(([name]) => ({
    token: name,
    schema: innerSchema(schema, 'properties', name),
  }));
  const length = tupleKeyword(schema)?.length ?? 0;
  const elements = Array.from({ length: length + 1 }, (_, index) => ({
    token: String(index),
    schema: elementOf(schema, index),
  }));
  return [...properties, ...elements].flatMap(({ token, schema: inner }) =>
    inner === undefined || inner.value === false ? [] : [{ token, schema: inner }],
  );
}

function tupleKeyword({
  value,
}: SchemaAt): { readonly keyword: 'prefixItems' | 'items'; readonly length: number } | undefined {
  for (const keyword of ['prefixItems', 'items'] as const) {
    const list = member(value, keyword);
    if (isArray(list)) return { keyword, length: list.length };
  }
  return undefined;
}
