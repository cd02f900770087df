import type { SourceFacts, ValueFacts } from '../facts/facts.types.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { InsertedValue, UrlParameter } from './receiver.types.ts';

/**
 * The JSON Schema of a part of the URL: what the description says of its source; of text, that text alone.
 *
 * @param sources What is known of the sources of the callback key.
 * @param minor 3.0 has no `const` and no lists of types.
 * @example valueSchema(parameter, facts.sources, '3.1') // { type: 'string', const: 'a' }
 */
export function valueSchema(
  { inserted, values, around }: UrlParameter,
  sources: readonly SourceFacts[],
  minor: OpenApiMinor,
): JsonObject {
  if (values.length > 1) return { type: 'array', items: { type: 'string' } };
  if (around) return { type: 'string', pattern: `^${around.map(escapePattern).join('.+')}$` };
  if (inserted === undefined) return only(values[0] ?? '', minor);
  switch (inserted.expression.kind) {
    case 'url':
      return { type: 'string', format: 'uri' };
    case 'method':
      return only(values[0] ?? '', minor);
    case 'statusCode':
      return { type: 'integer' };
    default: {
      const found = factsOf(inserted, sources);
      return found ? schemaOfFacts(found.value, minor) : { type: 'string' };
    }
  }
}

/**
 * The value of a parameter as an example: a number or a boolean where the schema takes one.
 *
 * @example exampleOf(parameter, { type: 'number' }) // 7
 */
export function exampleOf({ values, inserted }: UrlParameter, { type }: JsonObject): JsonValue {
  if (type === 'array') return values;
  const value = inserted?.value;
  const isTyped = (typeof value === 'number' && type !== 'string') || typeof value === 'boolean';
  return isTyped && (isArray(type) ? type : [type]).some((each) => takes(each, value))
    ? value
    : (values[0] ?? '');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function takes(type: JsonValue | undefined, value: number | boolean): boolean {
  return typeof value === 'boolean' ? type === 'boolean' : type === 'number' || type === 'integer';
}

function only(value: string, minor: OpenApiMinor): JsonObject {
  return minor === '3.0' ? { type: 'string', enum: [value] } : { type: 'string', const: value };
}

function factsOf(
  { source, expression }: InsertedValue,
  sources: readonly SourceFacts[],
): SourceFacts | undefined {
  const pointer = 'pointer' in expression ? expression.pointer : undefined;
  return sources.find((each) => each.source === source && each.pointer === pointer);
}

/** Only single values fit into a URL, so that is what is kept of the types. */
function schemaOfFacts(facts: ValueFacts, minor: OpenApiMinor): JsonObject {
  const types = facts.types.filter((type) => ['string', 'number', 'integer', 'boolean'].includes(type));
  const values = facts.values?.filter((value) => value !== null && !isArray(value) && !isObject(value)) ?? [];
  const patterns = facts.patterns.filter(isPattern);
  const [pattern] = patterns;
  const [type, ...others] = types;
  return {
    ...(type === undefined && values.length === 0 && { type: 'string' }),
    ...(type !== undefined && others.length === 0 && { type }),
    ...(others.length > 0 &&
      (minor === '3.0' ? { anyOf: types.map((each) => ({ type: each })) } : { type: types })),
    ...(facts.format !== undefined && { format: facts.format }),
    ...(values.length > 0 && { enum: values }),
    ...(patterns.length === 1 && pattern !== undefined && { pattern }),
    ...(patterns.length > 1 && { allOf: patterns.map((each) => ({ pattern: each })) }),
    ...(facts.minLength !== undefined && { minLength: facts.minLength }),
    ...(facts.maxLength !== undefined && { maxLength: facts.maxLength }),
  };
}

/** Servers refuse to start over one that is broken. */
function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
