import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, isObject, member, members, stringMember } from '../source/json.ts';
import { unescapeToken } from '../source/pointer.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { chooseBranch } from './chooseBranch.ts';
import { exampleData } from './exampleData.ts';
import {
  endOfReferences,
  innerSchema,
  isReferenceOnly,
  listedSchemas,
  referenceOf,
  type SchemaAt,
} from './schemaAt.ts';
import { schemaValue } from './schemaValue.ts';

/** JSON Pointers, as tokens, of members that a callback key reads. */
type Wanted = readonly (readonly string[])[];

/** The value a schema gives itself, under one name whatever keyword it came from. */
export const originKeyword = 'x-sample-origin';

/** The example held references, which were followed. */
export const followedKeyword = 'x-sample-followed';

/** Where the tree ends although the schema goes on. */
export const cutKeyword = 'x-sample-cut';

const DEEPEST = 24;
const MOST_NODES = 4_000;

const dropped = new Set([
  ...['$ref', '$defs', 'definitions', 'not', 'if', 'then', 'else', 'patternProperties', 'dependentSchemas'],
  ...['dependencies', 'propertyNames', 'unevaluatedItems', 'unevaluatedProperties', 'discriminator'],
  ...[
    'examples',
    'default',
    'const',
    'oneOf',
    'anyOf',
    'allOf',
    'prefixItems',
    'properties',
    'items',
    'contains',
  ],
]);

/**
 * Writes a schema out as a finite tree without references, so that a sampler cannot loop or fill the memory, whatever
 * the document says: cycles end, one branch of `oneOf`/`anyOf` is taken (not the `null` one), sizes are limited.
 *
 * @param root The schema; one without value gives `{}`.
 * @param wanted Pointers (as tokens) of members that a callback key reads; a branch that has them is preferred.
 * @returns The tree; every value a schema gives itself is under `example`. Keywords beside a `$ref` are joined with
 *   its target through `allOf` where they count.
 * @example expandSchema(workspace, pet) // { type: 'object', properties: { id: { type: 'string' } } }
 */
export function expandSchema(workspace: Workspace, root: SchemaAt, wanted: Wanted = []): JsonObject {
  let nodes = 0;
  return expand(endOfReferences(workspace, root).schema, { active: new Set(), depth: 0, wanted });

  function expand(written: SchemaAt, from: Position): JsonObject {
    nodes += 1;
    const { schema, at, isCycle } = followed(written, from);
    if (!isObject(schema.value)) return {};
    if (isCycle || at.depth > DEEPEST || nodes > MOST_NODES) return cutOff(schema.value);
    const own = expandKeywords(schema, schema.value, at);
    const names = at.wanted.flatMap((tokens) => tokens.slice(0, 1));
    const branch = chooseBranch(workspace, schema, names);
    if (branch === undefined) return own;
    const chosen = withTellingMember(schema, branch, expand(branch, { ...at, depth: at.depth + 1 }));
    const plain = !['type', 'properties', 'items', 'allOf'].some((keyword) => Object.hasOwn(own, keyword));
    return plain ? { ...chosen, ...own } : withParts(own, [...(isArray(own.allOf) ? own.allOf : []), chosen]);
  }

  /** Passes references without siblings; one to a schema that is being written out is a cycle. */
  function followed(written: SchemaAt, at: Position) {
    const active = new Set(at.active);
    let schema = written;
    for (;;) {
      if (!isReferenceOnly(schema)) return { schema, at: { ...at, active }, isCycle: false };
      const target = referenceOf(workspace, schema);
      if (target === undefined || target === 'lost')
        return { schema: { ...schema, value: undefined }, at, isCycle: false };
      schema = target;
      const key = placeKey(schema.place);
      if (active.has(key)) return { schema, at, isCycle: true };
      active.add(key);
    }
  }

  function expandKeywords(schema: SchemaAt, value: JsonObject, at: Position): JsonObject {
    const entries: [string, JsonValue][] = members(value)
      .filter(([keyword]) => !dropped.has(keyword) && keyword !== '__proto__')
      .map(([keyword, each]) => [keyword, keyword === 'additionalProperties' ? each !== false : each]);
    const properties = expandProperties(schema, at);
    if (properties !== undefined) entries.push(['properties', properties]);
    const type = typeOf(value);
    if (type !== undefined) entries.push(['type', type]);
    for (const keyword of ['items', 'contains']) {
      if (isObject(member(value, keyword)))
        entries.push([keyword, expand(innerSchema(schema, keyword), below(at))]);
    }
    const tuple = listedSchemas(schema, 'prefixItems');
    if (isArray(member(value, 'prefixItems')))
      entries.push(['prefixItems', tuple.map((each, index) => expand(each, below(at, String(index))))]);
    for (const entry of givenEntries(schema, value)) entries.push(entry);
    const own: JsonObject = Object.fromEntries(entries);
    const target = referenceOf(workspace, schema);
    const parts = [
      ...listedSchemas(schema, 'allOf'),
      ...(target === undefined || target === 'lost' ? [] : [schemaOfReference(schema)]),
    ];
    return parts.length > 0
      ? withParts(
          own,
          parts.map((each) => expand(each, { ...at, depth: at.depth + 1 })),
        )
      : own;
  }

  /** The value that a schema gives itself, as `example`. */
  function givenEntries({ place }: SchemaAt, value: JsonObject): readonly [string, JsonValue][] {
    const given = schemaValue(value);
    if (given === undefined) return [];
    const isExample = given.value === member(value, 'example');
    const data = isExample ? exampleData(workspace, childPlace(place, 'example')) : undefined;
    return [
      ['example', withoutProto(data?.value ?? given.value)],
      [originKeyword, given.origin],
      ...(data?.followed ? [[followedKeyword, true] satisfies [string, JsonValue]] : []),
    ];
  }

  /** The declared properties; without any, one that represents all that `additionalProperties` describes. */
  function expandProperties(schema: SchemaAt, at: Position): JsonObject | undefined {
    const declared = member(schema.value, 'properties');
    const extra = member(schema.value, 'additionalProperties');
    const inner = members(declared)
      .filter(([name, each]) => name !== '__proto__' && each !== false)
      .map(([name]) => [name, expand(innerSchema(schema, 'properties', name), below(at, name))] as const);
    if (inner.length > 0 || !isObject(extra))
      return isObject(declared) ? Object.fromEntries(inner) : undefined;
    return { property1: expand(innerSchema(schema, 'additionalProperties'), below(at)) };
  }
}

/**
 * Writes schemas out that all hold for one value, as the parts of one.
 *
 * @example expandTogether(workspace, [pet, cat]) // { type: 'object', allOf: [{ … }, { … }] }
 */
export function expandTogether(
  workspace: Workspace,
  schemas: readonly SchemaAt[],
  wanted: Wanted = [],
): JsonObject {
  const parts = schemas.map((each) => expandSchema(workspace, each, wanted));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const type = parts.map(partType).find((each) => each !== undefined);
  return withParts(type === undefined ? {} : { type }, parts);
}

/** The `$ref` of a schema without its siblings. */
function schemaOfReference({ place, value, dialect }: SchemaAt): SchemaAt {
  return { place, value: { $ref: stringMember(value, '$ref') ?? '' }, dialect };
}

interface Position {
  /** Places of referenced schemas being written out; one that comes again is a cycle. */
  readonly active: ReadonlySet<string>;
  readonly depth: number;
  readonly wanted: Wanted;
}

/** One level down: in a member of this name, or in the items of an array. */
function below(at: Position, token?: string): Position {
  const wanted = at.wanted
    .filter((tokens) => token === undefined || tokens[0] === token)
    .map((tokens) => tokens.slice(1));
  return { active: at.active, depth: at.depth + 1, wanted };
}

/** Parts of another type than the whole contradict it; samplers cannot merge them. */
function withParts(own: JsonObject, parts: readonly JsonValue[]): JsonObject {
  const type = stringMember(own, 'type') ?? parts.map(partType).find((each) => each !== undefined);
  return { ...own, allOf: parts.filter((part) => (partType(part) ?? type) === type) };
}

function partType(part: JsonValue): string | undefined {
  const parts = member(part, 'allOf');
  const nested = isArray(parts) ? parts.map(partType).find((each) => each !== undefined) : undefined;
  return stringMember(part, 'type') ?? nested;
}

/** The rest of a schema where the tree ends: its type, so that its place can hold `{}`, `[]` or a scalar. */
function cutOff(schema: JsonObject): JsonObject {
  const type = typeOf(schema);
  return { ...(type !== undefined && { type }), [cutKeyword]: true };
}

/** A branch with the value by which a discriminator knows it (Discriminator Object). */
function withTellingMember(schema: SchemaAt, branch: SchemaAt, chosen: JsonObject): JsonObject {
  const discriminator = member(schema.value, 'discriminator');
  const property = stringMember(discriminator, 'propertyName');
  const reference = stringMember(branch.value, '$ref');
  if (property === undefined || property === '__proto__' || reference === undefined) return chosen;
  const name = unescapeToken(reference.split(/[/#]/).at(-1) ?? reference);
  const isMeant = (target: JsonValue) => target === reference || target === name;
  const value = members(member(discriminator, 'mapping')).find(([, target]) => isMeant(target))?.[0] ?? name;
  const told = { type: 'string', enum: [value], example: value, [originKeyword]: 'enum' };
  return withParts({ type: 'object' }, [chosen, { type: 'object', properties: { [property]: told } }]);
}

/** One type: of several the first that is not `null`; without any, what keywords that samplers pass over are for. */
function typeOf(schema: JsonObject): string | undefined {
  const type = member(schema, 'type');
  if (typeof type === 'string') return type;
  if (isArray(type)) return type.find((each) => typeof each === 'string' && each !== 'null')?.toString();
  if (isObject(member(schema, 'properties'))) return 'object';
  if (isArray(member(schema, 'prefixItems')) || isObject(member(schema, 'contains'))) return 'array';
  return typeof member(schema, 'format') === 'string' ? 'string' : undefined;
}

/** Samplers merge values by plain assignment, which this one name would turn into a change of the prototype. */
function withoutProto(value: JsonValue): JsonValue {
  try {
    const text = JSON.stringify(value);
    if (!text.includes('__proto__')) return value;
    return JSON.parse(text, (name, each) => (name === '__proto__' ? undefined : each));
  } catch {
    return {};
  }
}
