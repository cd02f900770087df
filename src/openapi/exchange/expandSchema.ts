import type { JsonObject, JsonValue } from '../json.ts';
import { isArray, isObject, member, members, stringMember } from '../json.ts';
import { schemaValue } from './schemaValue.ts';

/** A schema whose references are `#/$defs/N`, as `bundleSchema` makes it. */
export interface SchemaSource {
  readonly schema: JsonValue;
  readonly definitions: Readonly<Record<string, JsonValue>>;
}

/** The value a schema gives itself, under one name whatever keyword it came from. */
export const originKeyword = 'x-sample-origin';

const deepest = 24;
const mostNodes = 4_000;
const mostItems = 20;
const longestText = 1_000;

const singleKeywords = ['items', 'additionalProperties', 'contains'] as const;
const dropped = new Set([
  ...['$ref', '$defs', 'definitions', 'not', 'if', 'then', 'else', 'patternProperties', 'dependentSchemas'],
  ...[
    'dependencies',
    'propertyNames',
    'unevaluatedItems',
    'unevaluatedProperties',
    'discriminator',
    'pattern',
  ],
  ...[
    'examples',
    'default',
    'const',
    'oneOf',
    'anyOf',
    'allOf',
    'prefixItems',
    'properties',
    ...singleKeywords,
  ],
]);

/**
 * Writes a schema out as a finite tree without references, so that a sampler cannot loop or fill the memory, whatever
 * the document says: cycles end, one branch of `oneOf`/`anyOf` is taken (not the `null` one), sizes are capped.
 *
 * @param source The schema and its definitions.
 * @param wanted Pointers (as tokens) of members that a callback key reads; a branch that has them is preferred.
 * @returns The tree; every value a schema gives itself stands under `example`.
 */
export function expandSchema(source: SchemaSource, wanted: readonly (readonly string[])[] = []): JsonObject {
  let nodes = 0;
  return expand(source.schema, [], 0, wanted);

  function expand(
    value: JsonValue | undefined,
    active: readonly string[],
    depth: number,
    needed: readonly (readonly string[])[],
  ): JsonObject {
    nodes += 1;
    if (!isObject(value)) return {};
    const name = definitionName(value);
    if (name !== undefined) {
      const definition = Object.hasOwn(source.definitions, name) ? source.definitions[name] : undefined;
      return active.includes(name)
        ? cutOff(definition)
        : expand(definition, [...active, name], depth, needed);
    }
    if (depth > deepest || nodes > mostNodes) return cutOff(value);
    const own = expandKeywords(value, active, depth, needed);
    const branch = chosenBranch(value, needed);
    if (branch === undefined) return own;
    const chosen = expand(branch, active, depth + 1, needed);
    const plain = !['type', 'properties', 'items', 'allOf'].some((keyword) => Object.hasOwn(own, keyword));
    if (plain) return { ...chosen, ...own };
    return { ...own, allOf: [...(isArray(own.allOf) ? own.allOf : []), chosen] };
  }

  function expandKeywords(
    value: JsonObject,
    active: readonly string[],
    depth: number,
    needed: readonly (readonly string[])[],
  ): JsonObject {
    const entries: [string, JsonValue][] = members(value)
      .filter(([keyword]) => !dropped.has(keyword) && keyword !== '__proto__')
      .map(([keyword, each]) => [keyword, capped(keyword, each)]);
    const properties = members(member(value, 'properties')).filter(([name]) => name !== '__proto__');
    if (isObject(member(value, 'properties'))) {
      const inner = properties.map(([name, each]) => [
        name,
        expand(each, active, depth + 1, below(needed, name)),
      ]);
      entries.push(['properties', Object.fromEntries(inner)]);
    }
    for (const keyword of singleKeywords) {
      const each = member(value, keyword);
      const extra = keyword === 'additionalProperties' && properties.length > 0;
      if (isObject(each) && !extra)
        entries.push([keyword, expand(each, active, depth + 1, below(needed, undefined))]);
    }
    for (const keyword of ['allOf', 'prefixItems']) {
      const list = member(value, keyword);
      if (!isArray(list)) continue;
      const inner = list.map((each, index) =>
        expand(each, active, depth + 1, keyword === 'allOf' ? needed : below(needed, String(index))),
      );
      entries.push([keyword, inner]);
    }
    const type = typeOf(value);
    if (type !== undefined) entries.push(['type', type]);
    const given = schemaValue(value);
    if (given !== undefined)
      entries.push(['example', withoutProto(given.value)], [originKeyword, given.origin]);
    return Object.fromEntries(entries);
  }

  function chosenBranch(value: JsonObject, needed: readonly (readonly string[])[]): JsonValue | undefined {
    const branches = [member(value, 'oneOf'), member(value, 'anyOf')].find(
      (list) => isArray(list) && list.length > 0,
    );
    if (!isArray(branches)) return undefined;
    const real = branches.filter((branch) => member(branch, 'type') !== 'null');
    const names = needed.flatMap((tokens) => tokens.slice(0, 1));
    const having =
      names.length === 0
        ? undefined
        : real.find((branch) => names.some((name) => hasProperty(branch, name, 0)));
    return having ?? real[0] ?? branches[0];
  }

  function hasProperty(schema: JsonValue, name: string, depth: number): boolean {
    if (depth > 8) return false;
    const reference = definitionName(schema);
    if (reference !== undefined) {
      const definition = Object.hasOwn(source.definitions, reference)
        ? source.definitions[reference]
        : undefined;
      return definition !== undefined && hasProperty(definition, name, depth + 1);
    }
    if (member(member(schema, 'properties'), name) !== undefined) return true;
    const parts = member(schema, 'allOf');
    return isArray(parts) && parts.some((part) => hasProperty(part, name, depth + 1));
  }
}

function definitionName(schema: JsonValue): string | undefined {
  return /^#\/\$defs\/(\w+)$/.exec(stringMember(schema, '$ref') ?? '')?.[1];
}

/** What is left of a schema where the tree ends: its type, so that its place holds `{}`, `[]` or a scalar. */
function cutOff(schema: JsonValue | undefined): JsonObject {
  const type = isObject(schema) ? typeOf(schema) : undefined;
  return type === undefined ? {} : { type };
}

/** One type: of several the first that is not `null`; a `format` alone means text. */
function typeOf(schema: JsonObject): string | undefined {
  const type = member(schema, 'type');
  if (typeof type === 'string') return type;
  if (isArray(type)) return type.find((each) => typeof each === 'string' && each !== 'null')?.toString();
  if (isObject(member(schema, 'properties'))) return 'object';
  return typeof member(schema, 'format') === 'string' ? 'string' : undefined;
}

function capped(keyword: string, value: JsonValue): JsonValue {
  if (typeof value !== 'number') return value;
  if (keyword === 'minItems') return Math.min(value, mostItems);
  return keyword === 'minLength' || keyword === 'maxLength' ? Math.min(value, longestText) : value;
}

/** The members that are wanted one level down; without a token, in the items of an array. */
function below(
  needed: readonly (readonly string[])[],
  token: string | undefined,
): readonly (readonly string[])[] {
  return needed
    .filter((tokens) => token === undefined || tokens[0] === token)
    .map((tokens) => tokens.slice(1));
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
