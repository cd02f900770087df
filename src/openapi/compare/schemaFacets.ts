import type { SchemaAlternative } from '../schema/alternatives.ts';
import { elementOf, innerSchema, type SchemaAt } from '../schema/schemaAt.ts';
import { isArray, isObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { childPlace } from '../workspace/place.ts';

/** A keyword's value, and where it is written. */
export interface Written {
  readonly value: JsonValue;
  readonly place: Place;
}

/** What the schemas that all hold for one value say of it together. */
export interface SchemaFacets {
  /** `undefined` where nothing says; `integer` apart from `number`, without `null`. */
  readonly types: ReadonlySet<string> | undefined;
  /** By JSON text, without `null`; `undefined` where any value may come. */
  readonly values: ReadonlyMap<string, Written> | undefined;
  /** Members by name, those of a list by index, those named by a pattern under `pattern /…/`. */
  readonly members: ReadonlyMap<string, readonly SchemaAt[]>;
  readonly required: ReadonlyMap<string, Place>;
  /** Other members than those named may not come. */
  readonly isClosed: boolean;
  /** What other members are, and what the elements of a list are. */
  readonly others: readonly SchemaAt[];
  readonly elements: readonly SchemaAt[];
  /** The strictest of each bound. */
  readonly limits: ReadonlyMap<string, Written>;
  /** `pattern` and `format`: all of them hold. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, Place>>;
  /** Keywords whose effect is not worked out. */
  readonly unread: ReadonlyMap<string, Written>;
  /** Where the schema is written that says most: the last of them, which references lead to. */
  readonly place: Place;
}

/** Keywords with a number that keep values out; `max`: more is looser. */
export const LIMITS: Readonly<Record<string, 'max' | 'min'>> = {
  maxLength: 'max',
  maximum: 'max',
  exclusiveMaximum: 'max',
  maxItems: 'max',
  maxProperties: 'max',
  minLength: 'min',
  minimum: 'min',
  exclusiveMinimum: 'min',
  minItems: 'min',
  minProperties: 'min',
  multipleOf: 'min',
  uniqueItems: 'min',
};

const TEXTS = ['pattern', 'format', 'contentMediaType', 'contentEncoding'];
const UNREAD = ['not', 'if', 'propertyNames', 'contains', 'dependentRequired', 'dependentSchemas'];

/** More members of one value than anybody reads. */
const MOST_MEMBERS = 2_000;

/**
 * What the schemas of one alternative say together.
 *
 * @example facetsOf(alternative).types // Set { 'string' }
 */
export function facetsOf({ atoms }: SchemaAlternative): SchemaFacets {
  const found = new Map<string, SchemaAt[]>();
  const required = new Map<string, Place>();
  const limits = new Map<string, Written>();
  const texts = new Map<string, Map<string, Place>>();
  const unread = new Map<string, Written>();
  for (const atom of atoms) {
    addMembers(atom, found);
    addRequired(atom, required);
    for (const [keyword, value] of members(atom.value)) {
      const place = childPlace(atom.place, keyword);
      if (Object.hasOwn(LIMITS, keyword)) addLimit(limits, keyword, { value, place });
      else if (TEXTS.includes(keyword) && typeof value === 'string')
        texts.set(keyword, (texts.get(keyword) ?? new Map<string, Place>()).set(value, place));
      else if (UNREAD.includes(keyword)) unread.set(keyword, { value, place });
    }
  }
  return {
    types: typesIn(atoms),
    values: valuesIn(atoms),
    members: found,
    required,
    isClosed: atoms.some(
      ({ value }) =>
        member(value, 'additionalProperties') === false || member(value, 'unevaluatedProperties') === false,
    ),
    others: atoms.flatMap((atom) =>
      isObject(member(atom.value, 'additionalProperties')) ? [innerSchema(atom, 'additionalProperties')] : [],
    ),
    elements: atoms.flatMap((atom) => elementOf(atom, Number.MAX_SAFE_INTEGER) ?? []),
    limits,
    texts,
    unread,
    place: atoms.at(-1)?.place ?? { uri: '', pointer: '' },
  };
}

function addRequired({ value, place }: SchemaAt, required: Map<string, Place>): void {
  const names = member(value, 'required');
  if (!isArray(names)) return;
  for (const [index, name] of names.entries()) {
    if (typeof name === 'string' && !required.has(name))
      required.set(name, childPlace(place, 'required', String(index)));
  }
}

function addMembers(atom: SchemaAt, found: Map<string, SchemaAt[]>): void {
  const add = (name: string, schema: SchemaAt) => {
    const known = found.get(name);
    if (known) known.push(schema);
    else if (found.size < MOST_MEMBERS && schema.value !== false) found.set(name, [schema]);
  };
  for (const [name] of members(member(atom.value, 'properties')))
    add(name, innerSchema(atom, 'properties', name));
  for (const [pattern] of members(member(atom.value, 'patternProperties')))
    add(`pattern ${pattern}`, innerSchema(atom, 'patternProperties', pattern));
  for (const keyword of ['prefixItems', 'items']) {
    const list = member(atom.value, keyword);
    if (!isArray(list)) continue;
    for (const index of list.keys()) add(String(index), innerSchema(atom, keyword, String(index)));
  }
}

function addLimit(limits: Map<string, Written>, keyword: string, written: Written): void {
  const { value } = written;
  // 3.0: `exclusiveMinimum: true` makes a bound of `minimum`.
  if (value === false || (typeof value !== 'number' && value !== true)) return;
  const known = limits.get(keyword)?.value;
  const isStricter =
    typeof known !== 'number' ||
    typeof value !== 'number' ||
    (LIMITS[keyword] === 'max' ? value < known : value > known);
  if (isStricter) limits.set(keyword, written);
}

/** The types that every schema allows, `integer` being a `number`. */
function typesIn(atoms: readonly SchemaAt[]): ReadonlySet<string> | undefined {
  let known: ReadonlySet<string> | undefined;
  for (const { value } of atoms) {
    const own = ownTypes(value);
    if (own === undefined) continue;
    known = known === undefined ? own : bothTypes(known, own);
  }
  return known ?? impliedTypes(atoms);
}

function ownTypes(schema: JsonValue | undefined): ReadonlySet<string> | undefined {
  const type = member(schema, 'type');
  const names = (isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
  return names.length === 0 ? undefined : new Set(names.filter((name) => name !== 'null'));
}

function bothTypes(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  const narrow = (type: string) =>
    other.has(type)
      ? [type]
      : (type === 'integer' && other.has('number')) || (type === 'number' && other.has('integer'))
        ? ['integer']
        : [];
  return new Set([...one].flatMap(narrow));
}

/** Few people write `type: object` beside `properties`, and all mean it. */
function impliedTypes(atoms: readonly SchemaAt[]): ReadonlySet<string> | undefined {
  const has = (keyword: string) => atoms.some(({ value }) => member(value, keyword) !== undefined);
  if (has('properties') || has('additionalProperties')) return new Set(['object']);
  return has('items') || has('prefixItems') ? new Set(['array']) : undefined;
}

/** Whether the value may be `null`; `undefined` where nothing is said. */
export function isNullable({ atoms }: SchemaAlternative): boolean | undefined {
  let found: boolean | undefined;
  for (const { value, dialect } of atoms) {
    const type = member(value, 'type');
    const written = isArray(type) ? type : [type];
    const allowed = member(value, 'enum');
    const own =
      written.some((each) => typeof each === 'string') || stringMember(value, 'type') !== undefined
        ? written.includes('null') || (dialect === 'oas-3.0' && member(value, 'nullable') === true)
        : isArray(allowed)
          ? allowed.includes(null)
          : undefined;
    if (own !== undefined) found = (found ?? true) && own;
  }
  return found;
}

const MOST_VALUES = 1_000;

function valuesIn(atoms: readonly SchemaAt[]): ReadonlyMap<string, Written> | undefined {
  let known: ReadonlyMap<string, Written> | undefined;
  for (const { value, place } of atoms) {
    const constant = member(value, 'const');
    const list = member(value, 'enum');
    const own: readonly (readonly [string, Written])[] | undefined =
      constant !== undefined
        ? [[JSON.stringify(constant), { value: constant, place: childPlace(place, 'const') }]]
        : isArray(list)
          ? list
              .slice(0, MOST_VALUES)
              .flatMap((each, index): readonly (readonly [string, Written])[] =>
                each === null
                  ? []
                  : [
                      [
                        JSON.stringify(each),
                        { value: each, place: childPlace(place, 'enum', String(index)) },
                      ],
                    ],
              )
          : undefined;
    if (own === undefined) continue;
    const before = known;
    known = new Map(before === undefined ? own : own.filter(([text]) => before.has(text)));
  }
  return known;
}
