import { cutKeyword } from '../schema/expandSchema.ts';
import { childSchemas, withParts } from '../schema/schemaTree.ts';
import { isObject, type JsonObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import { givenValue, listAt } from './givenValue.ts';
import { sampleNumber } from './sampleNumber.ts';
import { sampleString } from './sampleString.ts';

/** Characters that items beyond the first of a list may have, all lists together: lists in lists multiply. */
const MOST_REPEATED = 10_000;
const MOST_ITEMS = 1_000;

/**
 * A value that a schema allows: what the schema gives itself where it does, the rest made up. Lists have one item, or as
 * many as they need; members are left out where they lead back to a schema they are in, or are only sent the other way.
 *
 * @param schema From `expandSchema`: a finite tree. @param hidden The keyword of members that this message does not have.
 * @returns What the schema's author wrote counts, whether it fits or not. Never throws; keywords that are not in the tree
 *   (`not`, `if`, `propertyNames`, …) are not looked at.
 * @example sampleValue({ type: 'array', minItems: 2, items: { type: 'string' } }, 'readOnly') // ['string', 'string']
 */
export function sampleValue(schema: JsonObject, hidden: 'readOnly' | 'writeOnly'): JsonValue {
  let spare = MOST_REPEATED;
  return make([schema], '', 0) ?? emptyOf([schema]);

  /** `undefined` where the tree was cut off. */
  function make(schemas: readonly JsonObject[], name: string, turn: number): JsonValue | undefined {
    const parts = schemas.flatMap(withParts);
    const given = givenValue(schemas, parts, turn);
    const type = typeOf(parts);
    if (given !== undefined && !(given.isPart && type === 'object')) return given.value;
    if (parts.some((each) => Object.hasOwn(each, cutKeyword))) return undefined;
    switch (type) {
      case 'object':
        return makeObject(parts, turn);
      case 'array':
        return makeArray(parts, name, turn);
      case 'string':
        return sampleString(parts, name, turn);
      case 'number':
      case 'integer':
        return sampleNumber(parts, turn);
      case 'boolean':
        return turn % 2 === 0;
      default:
        return null;
    }
  }

  function makeObject(parts: readonly JsonObject[], turn: number): JsonObject {
    const made = givenMembers(parts);
    const declared = new Set(parts.flatMap((part) => Object.keys(declaredMembers(part))));
    for (const name of declared) {
      const value = made.has(name) ? made.get(name) : makeDeclared(parts, name, turn);
      if (value !== undefined) made.set(name, value);
    }
    const isClosed = parts.some((part) => member(part, 'additionalProperties') === false);
    const required = new Set(parts.flatMap(requiredBy));
    const missing = isClosed ? [] : [...required].filter((name) => !declared.has(name) && !made.has(name));
    for (const name of missing) made.set(name, make(parts.flatMap(extraSchemas), name, turn) ?? 'string');
    return Object.fromEntries(counted(made, parts, required, isClosed));
  }

  function makeDeclared(parts: readonly JsonObject[], name: string, turn: number): JsonValue | undefined {
    if (isLeftOut(parts, name, hidden)) return undefined;
    const inner = parts.flatMap((part) => declaredSchemas(part, name));
    const value = make(inner, name, turn);
    const isRequired = parts.some((part) => requiredBy(part).includes(name));
    return value === undefined && isRequired ? emptyOf(inner) : value;
  }

  function makeArray(parts: readonly JsonObject[], name: string, turn: number): readonly JsonValue[] {
    const { least, length, isUnique } = lengthOf(parts);
    const items = new Map<string, JsonValue>();
    for (let index = 0; items.size < length && index < 2 * length && (index === 0 || spare > 0); index += 1) {
      const inner = parts.flatMap((part) => itemSchemas(part, items.size));
      const made = make(inner, name, isUnique ? turn + index : turn);
      const item = made === undefined && items.size < least ? emptyOf(inner) : made;
      if (item === undefined) break;
      const text = JSON.stringify(item);
      if (index > 0) spare -= text.length;
      items.set(isUnique ? text : String(index), item);
    }
    return [...items.values()];
  }
}

/** What the parts' examples hold, joined. */
function givenMembers(parts: readonly JsonObject[]): Map<string, JsonValue> {
  const made = new Map<string, JsonValue>();
  for (const [name, value] of parts.flatMap((part) => members(member(part, 'example'))))
    made.set(name, merged(made.get(name), value));
  return made;
}

/** How many items are made. */
function lengthOf(parts: readonly JsonObject[]) {
  const tuple = greatest(parts.map((part) => listAt(part, 'prefixItems').length));
  const least = Math.max(
    greatest(parts.map((part) => numberAt(part, 'minItems') ?? 0)),
    greatest(
      parts.map((part) => (isObject(member(part, 'contains')) ? (numberAt(part, 'minContains') ?? 1) : 0)),
    ),
  );
  const limits = parts.map((part) => numberAt(part, 'maxItems'));
  const isDescribed = parts.some((part) => childSchemas(part, '0', true).length > 0);
  return {
    least,
    length: Math.min(Math.max(least, tuple, isDescribed ? 1 : 0), fewest(limits, MOST_ITEMS)),
    isUnique: parts.some((part) => member(part, 'uniqueItems') === true),
  };
}

/** A member that is only sent the other way is not asked for by what says so (3.0, `readOnly`); others may ask for it. */
function isLeftOut(parts: readonly JsonObject[], name: string, hidden: string): boolean {
  const hides = (part: JsonObject) =>
    declaredSchemas(part, name).some((each) => withParts(each).some((one) => member(one, hidden) === true));
  return parts.some(hides) && !parts.some((part) => !hides(part) && requiredBy(part).includes(name));
}

function requiredBy(part: JsonObject): readonly string[] {
  return listAt(part, 'required').filter(
    (each): each is string => typeof each === 'string' && each !== '__proto__',
  );
}

function declaredMembers(part: JsonObject): JsonObject {
  const declared = member(part, 'properties');
  return isObject(declared) ? declared : {};
}

/** Members until there are enough, and not too many; those that are required stay. */
function counted(
  made: ReadonlyMap<string, JsonValue>,
  parts: readonly JsonObject[],
  required: ReadonlySet<string>,
  isClosed: boolean,
): readonly (readonly [string, JsonValue])[] {
  const least = Math.min(greatest(parts.map((part) => numberAt(part, 'minProperties') ?? 0)), MOST_ITEMS);
  const most = fewest(
    parts.map((part) => numberAt(part, 'maxProperties')),
    Number.POSITIVE_INFINITY,
  );
  const entries = [...made];
  const example = entries.at(-1)?.[1] ?? 'string';
  for (let count = 1; entries.length < least && !isClosed && count <= MOST_ITEMS; count += 1) {
    if (!made.has(`property${count}`)) entries.push([`property${count}`, example]);
  }
  if (entries.length <= most) return entries;
  const optional = entries.filter(([name]) => !required.has(name));
  const kept = new Set(
    optional.slice(0, Math.max(0, most - (entries.length - optional.length))).map(([name]) => name),
  );
  return entries.filter(([name]) => required.has(name) || kept.has(name));
}

function declaredSchemas(part: JsonObject, name: string): readonly JsonObject[] {
  const declared = member(member(part, 'properties'), name);
  return isObject(declared) ? [declared] : [];
}

/** What the schema says of members that it does not name: the tree has it as one member (see `expandSchema`). */
function extraSchemas(part: JsonObject): readonly JsonObject[] {
  return member(part, 'additionalProperties') === true ? declaredSchemas(part, 'property1') : [];
}

/** What describes an item; the first ones are those that `contains` asks for as well. */
function itemSchemas(part: JsonObject, index: number): readonly JsonObject[] {
  const contains = member(part, 'contains');
  const own = childSchemas(part, String(index), true);
  return index < (numberAt(part, 'minContains') ?? 1) && isObject(contains) && !own.includes(contains)
    ? [contains, ...own]
    : own;
}

/** Later values win, object by object. */
function merged(before: JsonValue | undefined, value: JsonValue): JsonValue {
  if (!isObject(before) || !isObject(value)) return value;
  const names = new Set([...Object.keys(before), ...Object.keys(value)]);
  return Object.fromEntries(
    Array.from(names, (name): [string, JsonValue] => {
      const next = member(value, name);
      return [name, next === undefined ? (member(before, name) ?? null) : merged(member(before, name), next)];
    }),
  );
}

/** The type that is written; else what the keywords are for. */
function typeOf(parts: readonly JsonObject[]): string | undefined {
  const written = parts.map((part) => stringMember(part, 'type')).find((each) => each !== undefined);
  if (written !== undefined) return written;
  return IMPLIED.find(([keyword]) => parts.some((part) => Object.hasOwn(part, keyword)))?.[1];
}

const IMPLIED: readonly (readonly [string, string])[] = [
  ...['properties', 'required', 'minProperties', 'maxProperties', 'additionalProperties'].map(
    (keyword) => [keyword, 'object'] as const,
  ),
  ...['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems'].map(
    (keyword) => [keyword, 'array'] as const,
  ),
  ...['minLength', 'maxLength', 'pattern', 'format'].map((keyword) => [keyword, 'string'] as const),
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].map(
    (keyword) => [keyword, 'number'] as const,
  ),
];

/** What can hold the place of a value that the tree does not describe. */
function emptyOf(schemas: readonly JsonObject[]): JsonValue {
  const type = typeOf(schemas.flatMap(withParts));
  if (type === 'object') return {};
  if (type === 'array') return [];
  if (type === 'string') return 'string';
  if (type === 'boolean') return true;
  return type === 'number' || type === 'integer' ? 0 : null;
}

function numberAt(value: JsonObject, keyword: string): number | undefined {
  const found = member(value, keyword);
  return typeof found === 'number' ? found : undefined;
}

function fewest(numbers: readonly (number | undefined)[], most: number): number {
  return numbers.reduce<number>((least, each) => Math.min(least, each ?? least), most);
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 0);
}
