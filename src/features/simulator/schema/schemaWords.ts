import type { BodySchema } from '../../../openapi/index.ts';
import { followDefinitions, type SchemaDialect } from '../../../openapi/schema/index.ts';
import {
  counted,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../../../openapi/source/index.ts';

/** What reading a self-contained schema needs besides the schema. */
export type ReadSchema = Pick<BodySchema, 'definitions' | 'names' | 'dialect'>;

/** "string (uuid)", "array of integers", "object or null". */
export function typeWords(schema: JsonObject, source: ReadSchema, trail: readonly string[] = []): string {
  const type = member(schema, 'type');
  const named = (isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
  const types = named.length > 0 ? named : impliedTypes(schema);
  const nullable = source.dialect === 'oas-3.0' && named.length > 0 && member(schema, 'nullable') === true;
  const format = member(schema, 'format');
  const words = types.map((each) => (each === 'array' ? arrayWords(schema, source, trail) : each));
  const all = [...words, ...(nullable ? ['null'] : [])].join(' or ');
  return typeof format === 'string' ? `${all || 'string'} (${format})` : all;
}

/** Without a `type` a schema allows any; its keywords then tell which ones are meant. */
function impliedTypes(schema: JsonObject): readonly string[] {
  if (isObject(member(schema, 'properties'))) return ['object'];
  return member(schema, 'items') === undefined ? [] : ['array'];
}

const plural: Readonly<Record<string, string>> = {
  string: 'strings',
  number: 'numbers',
  integer: 'integers',
  boolean: 'booleans',
  object: 'objects',
  array: 'arrays',
};

function arrayWords(schema: JsonObject, source: ReadSchema, trail: readonly string[]): string {
  const items = member(schema, 'items');
  if (!isObject(items)) return 'array';
  const { schema: target, names } = followDefinitions(items, source.definitions, trail);
  const name = source.names[names.at(-1) ?? ''];
  if (name !== undefined) return `array of ${name}`;
  const type = member(target, 'type');
  return typeof type === 'string' && Object.hasOwn(plural, type) ? `array of ${plural[type]}` : 'array';
}

const LONGEST_LIST = 12;

/** What a value must keep to besides its type, each in a few words with code in backticks. */
export function constraintWords(schema: JsonObject, dialect: SchemaDialect): readonly string[] {
  const value = (keyword: string) => member(schema, keyword);
  const words: string[] = [];
  const allowed = value('enum');
  if (isArray(allowed)) words.push(`${allowed.length === 1 ? 'always' : 'one of'} ${listWords(allowed)}`);
  if (value('const') !== undefined) words.push(`always ${valueWords(value('const'))}`);
  words.push(...span(value('minLength'), value('maxLength'), 'character'));
  words.push(...span(value('minItems'), value('maxItems'), 'item'));
  words.push(...span(value('minProperties'), value('maxProperties'), 'member'));
  words.push(...bounds(schema, dialect));
  if (typeof value('multipleOf') === 'number') words.push(`a multiple of ${String(value('multipleOf'))}`);
  if (typeof value('pattern') === 'string') words.push(`like ${code(String(value('pattern')))}`);
  if (value('uniqueItems') === true) words.push('no duplicate items');
  if (value('additionalProperties') === false || value('unevaluatedProperties') === false) {
    words.push('no other members');
  }
  if (value('default') !== undefined) words.push(`default ${valueWords(value('default'))}`);
  return words;
}

/** 3.0 writes exclusive bounds as a switch beside the bound, JSON Schema since draft 6 as a bound of its own. */
function bounds(schema: JsonObject, dialect: SchemaDialect): readonly string[] {
  const isSwitch = dialect === 'oas-3.0' || dialect === 'draft-04';
  return (
    [
      ['minimum', 'exclusiveMinimum', 'at least', 'more than'],
      ['maximum', 'exclusiveMaximum', 'at most', 'less than'],
    ] as const
  ).flatMap(([inclusive, exclusive, within, beyond]) => {
    const bound = member(schema, inclusive);
    const own = member(schema, exclusive);
    const strict = isSwitch ? (own === true ? bound : undefined) : own;
    if (typeof strict === 'number') return [`${beyond} ${strict}`];
    return typeof bound === 'number' ? [`${within} ${bound}`] : [];
  });
}

function span(least: JsonValue | undefined, most: JsonValue | undefined, unit: string): readonly string[] {
  const units = (number: number) => counted(number, unit);
  if (typeof least === 'number' && typeof most === 'number') {
    return [least === most ? units(least) : `${least} to ${units(most)}`];
  }
  if (typeof least === 'number') return [`at least ${units(least)}`];
  return typeof most === 'number' ? [`at most ${units(most)}`] : [];
}

function listWords(values: readonly JsonValue[]): string {
  const words = values.slice(0, LONGEST_LIST).map(valueWords).join(', ');
  return values.length > LONGEST_LIST ? `${words} and ${values.length - LONGEST_LIST} more` : words;
}

function valueWords(value: JsonValue | undefined): string {
  return code(JSON.stringify(value ?? null));
}

function code(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return `\`${short.replaceAll('`', "'")}\``;
}
