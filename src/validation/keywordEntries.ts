import type { SchemaDialect } from '../openapi/schema/index.ts';
import { followDefinitions } from '../openapi/schema/index.ts';
import type { JsonObject, JsonValue } from '../openapi/source/index.ts';
import { isArray, isObject, member, members } from '../openapi/source/index.ts';
import { readDiscriminator } from './discriminator.ts';

/** Names of keywords that are for our own reading. Lists and texts, since validators look for schemas in objects. */
export const note = { format: 'x-format', title: 'x-title', discriminator: 'x-discriminator' } as const;

/** What a keyword becomes in JSON Schema 2020-12; nothing where its value is not one it can have. */
export type Entries = readonly (readonly [string, JsonValue])[];

export interface KeywordContext {
  readonly dialect: SchemaDialect;
  /** The keyword of members that this message is not meant to have. */
  readonly hidden: 'readOnly' | 'writeOnly';
  /** Of `#/$defs/N`, as the document has them. */
  readonly definitions: JsonObject;
  readonly normalize: (schema: JsonValue | undefined) => JsonObject;
  /** Whether a text is a regular expression; remembered where it is not. */
  readonly isPattern: (pattern: string) => boolean;
}

type Reader = (value: JsonValue, keyword: string, schema: JsonObject, context: KeywordContext) => Entries;

/** Reads a keyword that the dialect has. */
export function keywordEntries(
  context: KeywordContext,
  schema: JsonObject,
  keyword: string,
  value: JsonValue,
): Entries {
  const reader = Object.hasOwn(readers, keyword) ? readers[keyword] : undefined;
  return (reader ?? size)(value, keyword, schema, context);
}

/** They may say nothing, or are not assertions, or have a remark of their own. */
const mayBeEmpty = new Set([
  'readOnly',
  'writeOnly',
  'nullable',
  'discriminator',
  'additionalItems',
  'format',
  'title',
  'pattern',
]);

/** Whether a keyword of the dialect was left out because it cannot have this value: `minLength: -1`. */
export function isUnsound(
  dialect: SchemaDialect,
  keyword: string,
  value: JsonValue,
  entries: Entries,
): boolean {
  if (entries.length > 0 || mayBeEmpty.has(keyword)) return false;
  if (keyword === 'minimum' || keyword === 'maximum') return typeof value !== 'number';
  const isSwitch = keyword === 'uniqueItems' || (keyword.startsWith('exclusive') && hasSwitches(dialect));
  return !(isSwitch && typeof value === 'boolean');
}

const size: Reader = (value, keyword) =>
  Number.isInteger(value) && Number(value) >= 0 ? [[keyword, value]] : [];

const flag: Reader = (value, keyword) => (value === true ? [[keyword, true]] : []);

const noted =
  (name: string): Reader =>
  (value) =>
    typeof value === 'string' ? [[name, value]] : [];

const subschema: Reader = (value, keyword, _schema, { normalize }) =>
  isObject(value) || typeof value === 'boolean' ? [[keyword, normalize(value)]] : [];

const subschemas: Reader = (value, keyword, _schema, { normalize }) =>
  isArray(value) && value.length > 0 ? [[keyword, value.map(normalize)]] : [];

const schemaMap: Reader = (value, keyword, _schema, { normalize }) =>
  isObject(value) ? [[keyword, mapValues(value, normalize)]] : [];

const patternMap: Reader = (value, keyword, _schema, { normalize, isPattern }) => {
  const sound = members(value).filter(([pattern]) => isPattern(pattern));
  return [[keyword, mapValues(Object.fromEntries(sound), normalize)]];
};

/** 3.0: `nullable` counts beside a `type` only, and adds nothing to an `enum` (Schema Object, 3.0.3 clarification). */
const type: Reader = (value, _keyword, schema, { dialect }) => {
  const types = (isArray(value) ? value : [value]).filter((each) => jsonTypes.has(each));
  if (types.length === 0) return [];
  const nullable = dialect === 'oas-3.0' && member(schema, 'nullable') === true;
  return [['type', nullable ? [...new Set([...types, 'null'])] : types]];
};

const jsonTypes = new Set<JsonValue>(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);

/** 3.0: a required member that is `readOnly` is not asked for in requests, `writeOnly` not in responses. */
const required: Reader = (value, keyword, schema, { dialect, hidden, definitions }) => {
  if (!isArray(value)) return [];
  const names = [...new Set(value.filter((name) => typeof name === 'string'))];
  if (dialect !== 'oas-3.0') return [[keyword, names]];
  const properties = member(schema, 'properties');
  const isHidden = (name: string) => {
    const property = member(properties, name);
    return property !== undefined && member(followDefinitions(property, definitions).schema, hidden) === true;
  };
  return [[keyword, names.filter((name) => !isHidden(name))]];
};

/** Up to draft 4, and so in 3.0, a switch beside the bound; a bound of its own since. */
const exclusive: Reader = (value, keyword, schema, { dialect }) => {
  if (!hasSwitches(dialect)) return typeof value === 'number' ? [[keyword, value]] : [];
  const bound = member(schema, keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum');
  return value === true && typeof bound === 'number' ? [[keyword, bound]] : [];
};

const inclusive: Reader = (value, keyword, schema, { dialect }) => {
  const other = keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  if (hasSwitches(dialect) && member(schema, other) === true) return [];
  return typeof value === 'number' ? [[keyword, value]] : [];
};

function hasSwitches(dialect: SchemaDialect): boolean {
  return dialect === 'oas-3.0' || dialect === 'draft-04';
}

/** `items` as a list is `prefixItems` since 2020-12; 3.0 never had it. */
const items: Reader = (value, keyword, schema, context) => {
  if (!isArray(value)) return subschema(value, keyword, schema, context);
  const { dialect, normalize } = context;
  return dialect === 'oas-3.0' || dialect === '2020-12' ? [] : [['prefixItems', value.map(normalize)]];
};

const additionalItems: Reader = (value, _keyword, schema, { normalize }) =>
  isArray(member(schema, 'items')) ? [['items', normalize(value)]] : [];

const dependencies: Reader = (value, _keyword, _schema, { normalize }) => {
  const lists = members(value).filter(([, each]) => isArray(each));
  const schemas = members(value).filter(([, each]) => !isArray(each));
  return [
    ['dependentRequired', nameLists(Object.fromEntries(lists))],
    ['dependentSchemas', mapValues(Object.fromEntries(schemas), normalize)],
  ];
};

const readers: Readonly<Record<string, Reader>> = {
  type,
  required,
  items,
  additionalItems,
  dependencies,
  enum: (value, keyword) => (isArray(value) ? [[keyword, value]] : []),
  const: (value, keyword) => [[keyword, value]],
  nullable: () => [],
  pattern: (value, keyword, _schema, { isPattern }) =>
    typeof value === 'string' && isPattern(value) ? [[keyword, value]] : [],
  multipleOf: (value, keyword) => (typeof value === 'number' && value > 0 ? [[keyword, value]] : []),
  format: noted(note.format),
  title: noted(note.title),
  discriminator: (value) => readDiscriminator(value).map((read) => [note.discriminator, read]),
  dependentRequired: (value, keyword) => [[keyword, nameLists(value)]],
  readOnly: flag,
  writeOnly: flag,
  uniqueItems: flag,
  exclusiveMinimum: exclusive,
  exclusiveMaximum: exclusive,
  minimum: inclusive,
  maximum: inclusive,
  allOf: subschemas,
  anyOf: subschemas,
  oneOf: subschemas,
  prefixItems: subschemas,
  properties: schemaMap,
  dependentSchemas: schemaMap,
  patternProperties: patternMap,
  not: subschema,
  if: subschema,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: subschema,
  else: subschema,
  contains: subschema,
  propertyNames: subschema,
  additionalProperties: subschema,
  unevaluatedItems: subschema,
  unevaluatedProperties: subschema,
};

function mapValues(value: JsonObject, to: (each: JsonValue) => JsonObject): JsonObject {
  return Object.fromEntries(members(value).map(([name, each]) => [name, to(each)]));
}

function nameLists(value: JsonValue): JsonObject {
  return Object.fromEntries(
    members(value).map(([name, list]) => [
      name,
      isArray(list) ? list.filter((each) => typeof each === 'string') : [],
    ]),
  );
}
