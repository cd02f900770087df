import { cutKeyword } from '../schema/expandSchema.ts';
import { childSchemas, withParts } from '../schema/schemaTree.ts';
import { isObject, type JsonObject, type JsonValue, listMember, member, members } from '../source/json.ts';
import { fitNumber } from './fitNumber.ts';
import { fitString } from './fitString.ts';
import { givenValue } from './givenValue.ts';
import { joinedSchema } from './joinedSchema.ts';
import { librarySample, libraryType } from './librarySample.ts';

/** Characters that items beyond the first, and members that are not declared, may have together: they multiply. */
const MOST_REPEATED = 10_000;
const MOST_ITEMS = 1_000;
const WORD: JsonObject = { type: 'string' };

/**
 * A value that a schema allows: what the schema gives itself where it does, the rest made up. openapi-sampler writes it;
 * before, the tree is put into the few keywords that the library keeps to: `allOf` becomes one schema, items are
 * listed one by one, required and missing members are declared, and texts and numbers that the library would get wrong get
 * an `example`. Lists have one item, or as many as they need; members are left out where they lead back to a schema they are
 * in, or are only sent the other way.
 *
 * @param schema From `expandSchema`: a finite tree. @param hidden The keyword of members that this message does not have.
 * @returns What the schema's author wrote counts, whether it fits or not. Never throws; keywords that are not in the tree
 *   (`not`, `if`, `propertyNames`, …) are not looked at.
 * @example sampleValue({ type: 'array', minItems: 2, items: { type: 'string' } }, 'readOnly') // ['string', 'string']
 */
export function sampleValue(schema: JsonObject, hidden: 'readOnly' | 'writeOnly'): JsonValue {
  let spare = MOST_REPEATED;
  return librarySample(prepare([schema], 0) ?? bare([schema]));

  /** `undefined` where the tree was cut off. */
  function prepare(schemas: readonly JsonObject[], turn: number): JsonObject | undefined {
    const parts = schemas.flatMap(withParts);
    const joined = joinedSchema(parts);
    const type = libraryType(joined);
    const given = givenValue(schemas, parts, turn);
    if (given !== undefined && !(given.isPart && type === 'object')) return { example: given.value };
    if (Object.hasOwn(joined, cutKeyword)) return undefined;
    switch (type) {
      case 'object':
        return prepareObject(joined, parts, turn);
      case 'array':
        return prepareArray(joined, parts, turn);
      case 'string':
        return fitString(parts, turn);
      case 'number':
      case 'integer':
        return fitNumber(joined, turn);
      case 'boolean':
        return turn % 2 === 0 ? { type } : { example: false };
      default:
        return {};
    }
  }

  function prepareObject(joined: JsonObject, parts: readonly JsonObject[], turn: number): JsonObject {
    const made = givenMembers(parts);
    const required = new Set(parts.flatMap(requiredBy));
    const declared = new Set(
      parts.flatMap((part) => members(member(part, 'properties')).map(([name]) => name)),
    );
    for (const name of declared) {
      const prepared = made.get(name) ?? prepareDeclared(parts, name, required.has(name), turn);
      if (prepared !== undefined) made.set(name, prepared);
    }
    if (member(joined, 'additionalProperties') !== false) {
      const missing = Array.from(required).filter((name) => !declared.has(name));
      addMembers(made, missing, numberAt(joined, 'minProperties') ?? 0);
    }
    return {
      type: 'object',
      properties: Object.fromEntries(made),
      required: Array.from(required).filter((name) => made.has(name)),
      maxProperties: numberAt(joined, 'maxProperties') ?? made.size,
    };
  }

  function prepareDeclared(
    parts: readonly JsonObject[],
    name: string,
    isRequired: boolean,
    turn: number,
  ): JsonObject | undefined {
    if (isLeftOut(parts, name, hidden)) return undefined;
    const inner = parts.flatMap((part) => childSchemas(part, name, false));
    return prepare(inner, turn) ?? (isRequired ? bare(inner) : undefined);
  }

  /** Members that are not declared: the required ones, and others until there are enough. */
  function addMembers(made: Map<string, JsonObject>, required: readonly string[], least: number): void {
    const add = (name: string, schema: JsonObject) => {
      if (made.has(name)) return;
      if (spare > 0) spare -= JSON.stringify(librarySample(schema)).length;
      made.set(name, spare > 0 ? schema : WORD);
    };
    // The tree has what `additionalProperties` describes as one member (see `expandSchema`).
    for (const name of required) add(name, made.get('property1') ?? WORD);
    const last = Array.from(made.values()).at(-1) ?? WORD;
    for (let count = 1; made.size < Math.min(least, MOST_ITEMS); count += 1) add(`property${count}`, last);
  }

  function prepareArray(joined: JsonObject, parts: readonly JsonObject[], turn: number): JsonObject {
    const { least, length } = lengthOf(joined, parts);
    const isUnique = member(joined, 'uniqueItems') === true;
    const items = new Map<string, JsonObject>();
    for (let index = 0; items.size < length && index < 2 * length && (index === 0 || spare > 0); index += 1) {
      const inner = parts.flatMap((part) => itemSchemas(part, items.size));
      const item = prepare(inner, isUnique ? turn + index : turn);
      if (item === undefined && items.size >= least) break;
      const prepared = item ?? bare(inner);
      const text = JSON.stringify(librarySample(prepared));
      if (index > 0) spare -= text.length;
      items.set(isUnique ? text : String(index), prepared);
    }
    // Of an empty list the library makes one item.
    return { type: 'array', ...(items.size > 0 && { prefixItems: [...items.values()] }) };
  }
}

/** What can hold the place of a value that the tree does not describe: `{}`, `[]`, or any of the type. */
function bare(schemas: readonly JsonObject[]): JsonObject {
  const type = libraryType(joinedSchema(schemas.flatMap(withParts)));
  return typeof type === 'string' ? { type } : {};
}

/** What the parts' examples hold, joined. */
function givenMembers(parts: readonly JsonObject[]): Map<string, JsonObject> {
  const examples = parts.map((part) => member(part, 'example')).filter(isObject);
  const values = examples.reduce<JsonValue>(merged, {});
  return new Map(members(values).map(([name, example]) => [name, { example }]));
}

/** How many items are made. */
function lengthOf(joined: JsonObject, parts: readonly JsonObject[]) {
  const containing = isObject(member(joined, 'contains')) ? (numberAt(joined, 'minContains') ?? 1) : 0;
  const least = Math.max(numberAt(joined, 'minItems') ?? 0, containing);
  const isDescribed = parts.some((part) => childSchemas(part, '0', true).length > 0);
  const tuple = parts.reduce((most, part) => Math.max(most, listMember(part, 'prefixItems').length), 0);
  const most = Math.min(numberAt(joined, 'maxItems') ?? MOST_ITEMS, MOST_ITEMS);
  return { least, length: Math.min(Math.max(least, tuple, isDescribed ? 1 : 0), most) };
}

/** A member that is only sent the other way is not asked for by what says so (3.0, `readOnly`); others may ask for it. */
function isLeftOut(parts: readonly JsonObject[], name: string, hidden: string): boolean {
  const hides = (part: JsonObject) =>
    childSchemas(part, name, false).some((each) =>
      withParts(each).some((one) => member(one, hidden) === true),
    );
  return parts.some(hides) && !parts.some((part) => !hides(part) && requiredBy(part).includes(name));
}

function requiredBy(part: JsonObject): readonly string[] {
  return listMember(part, 'required').filter(
    (each): each is string => typeof each === 'string' && each !== '__proto__',
  );
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

function numberAt(value: JsonObject, keyword: string): number | undefined {
  const found = member(value, keyword);
  return typeof found === 'number' ? found : undefined;
}
