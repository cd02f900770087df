import { type Schema, validate } from '@cfworker/json-schema';
import type { BodySchema } from '../openapi/index.ts';
import type { JsonObject, JsonValue } from '../openapi/source/index.ts';
import { childPointer, isArray, isObject, member, members, stringMember } from '../openapi/source/index.ts';
import { formatFault } from './formats.ts';
import { note } from './keywordEntries.ts';
import type { Issue } from './outcome.ts';
import { definitionOf } from './unit.ts';
import { code, placeWords, valueWords } from './words.ts';

/**
 * Warnings about a value: texts that do not look like their `format`, members that this message is not meant to have
 * (`readOnly` in requests, `writeOnly` in responses; in callback requests the other way round). Of alternatives only those that fit are looked at.
 *
 * @param schema As `normalizeSchema` writes it. @param lookup The validator's index of it.
 */
export function annotationIssues(
  body: JsonValue,
  schema: JsonObject,
  { message, hidden }: Pick<BodySchema, 'message' | 'hidden'>,
  lookup: Record<string, Schema | boolean>,
): readonly Issue[] {
  const issues: Issue[] = [];
  let steps = 0;
  look(body, schema, '', new Set());
  return issues;

  /** `active` holds the schemas that are already looked at for this value: a cycle ends there. */
  function look(value: JsonValue, at: JsonObject, pointer: string, active: ReadonlySet<JsonObject>): void {
    steps += 1;
    if (steps > MOST_STEPS || active.has(at)) return;
    const inside = new Set([...active, at]);
    remark(value, at, pointer);
    for (const part of partsOf(value, at)) look(value, part, pointer, inside);
    for (const [token, each, child] of childrenOf(value, at)) {
      look(each, child, childPointer(pointer, token), new Set());
    }
  }

  function remark(value: JsonValue, at: JsonObject, pointer: string): void {
    const format = stringMember(at, note.format);
    const fault = format !== undefined && typeof value === 'string' ? formatFault(format, value) : undefined;
    if (fault) {
      const text = `${placeWords(pointer)} is ${valueWords(String(value))}; \`format: ${format}\` means ${fault.words}, such as ${code(fault.example)}.`;
      issues.push({ severity: 'warning', pointer, at: pointer, text });
    }
    if (at[hidden] === true && pointer !== '') {
      const text = `${placeWords(pointer)} is \`${hidden}\`; it is not meant to be sent ${(message === 'request') === (hidden === 'readOnly') ? `in a ${message}` : `by the API ${hidden === 'readOnly' ? 'consumer' : 'provider'}`}.`;
      issues.push({ severity: 'warning', pointer, at: pointer, text });
    }
  }

  /** The other schemas that describe the same value. */
  function partsOf(value: JsonValue, at: JsonObject): readonly JsonObject[] {
    const reference = definitionOf(schema, at);
    const alternatives = [...subschemas(at.anyOf), ...subschemas(at.oneOf)];
    return [
      ...(reference ? [reference] : []),
      ...subschemas(at.allOf),
      ...alternatives.filter((each) => validate(value, schemaOf(each), '2020-12', lookup).valid),
    ];
  }
}

const MOST_STEPS = 20_000;

function subschemas(value: JsonValue | undefined): readonly JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}

/** The parts of a value, each with a schema that describes it. */
function childrenOf(value: JsonValue, at: JsonObject): readonly (readonly [string, JsonValue, JsonObject])[] {
  if (isArray(value)) {
    return value.flatMap((each, index) =>
      itemSchemas(at, index).map((child) => [String(index), each, child] as const),
    );
  }
  return members(value).flatMap(([name, each]) =>
    memberSchemas(at, name).map((child) => [name, each, child] as const),
  );
}

function memberSchemas(at: JsonObject, name: string): readonly JsonObject[] {
  const own = member(at.properties, name);
  const matching = members(at.patternProperties)
    .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
    .map(([, each]) => each);
  const declared = [...(own === undefined ? [] : [own]), ...matching];
  return (declared.length > 0 ? declared : [at.additionalProperties]).filter(isObject);
}

function itemSchemas(at: JsonObject, index: number): readonly JsonObject[] {
  return [(isArray(at.prefixItems) ? at.prefixItems[index] : undefined) ?? at.items].filter(isObject);
}

/** The validator's type of a schema is that of every draft at once; ours is JSON, which it reads as such. */
function schemaOf(schema: JsonObject): Schema {
  return schema as Schema;
}
