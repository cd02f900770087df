import type { JsonObject, JsonValue } from '../json.ts';
import { isArray, isObject } from '../json.ts';
import { parsePointer, step } from '../source/pointer.ts';
import { conventionValue } from './conventionValue.ts';
import type { Sample } from './detail.ts';
import type { KeySource } from './keySources.ts';
import { allowsMember, childSchemas, withParts } from './schemaTree.ts';

/**
 * Writes what callback keys read into a made-up body: URLs by convention where a value begins one, a word where the
 * schema says nothing about members at all. What the document itself gives is never touched, and a member that the
 * schema leaves out on purpose stays missing.
 *
 * @param sample A sample made from `schema`.
 * @param sources The keys' `body` sources of this message.
 * @returns The sample with `generated` brought up to date.
 */
export function fillForKeys(sample: Sample, schema: JsonObject, sources: readonly KeySource[]): Sample {
  return sources.reduce((current, source) => fillOne(current, schema, source), sample);
}

function fillOne(sample: Sample, schema: JsonObject, source: KeySource): Sample {
  const tokens = parsePointer(source.name);
  const convention = conventionValue(source);
  if (tokens === undefined) return sample;
  const there = tokens.reduce<JsonValue | undefined>(step, sample.value);
  if (there !== undefined && (convention === undefined || !sample.generated.includes(source.name)))
    return sample;
  const value = write(sample.value, tokens, [schema], convention ?? 'string');
  if (value === undefined) return sample;
  const generated = sample.generated.filter(
    (each) => each !== source.name && !source.name.startsWith(`${each}/`),
  );
  return {
    value,
    origin: convention === undefined ? sample.origin : 'convention',
    generated: [...generated, source.name],
  };
}

/** The value with `text` at the end of the tokens; nothing where the schema gives a value or allows no such member. */
function write(
  value: JsonValue | undefined,
  tokens: readonly string[],
  schemas: readonly JsonObject[],
  text: string,
): JsonValue | undefined {
  const all = schemas.flatMap(withParts);
  if (all.some((schema) => Object.hasOwn(schema, 'example'))) return undefined;
  const [token, ...rest] = tokens;
  if (token === undefined) {
    return value === undefined || value === null || typeof value === 'string' ? text : undefined;
  }
  const inner = all.flatMap((schema) => childSchemas(schema, token, isArray(value)));
  const child = step(value, token);
  if (isArray(value)) {
    const written = child === undefined ? undefined : write(child, rest, inner, text);
    return written === undefined ? undefined : value.with(Number(token), written);
  }
  if (value !== undefined && value !== null && !isObject(value)) return undefined;
  if (child === undefined && !allowsMember(all, token)) return undefined;
  const written = write(child, rest, inner, text);
  return written === undefined
    ? undefined
    : Object.fromEntries([...Object.entries(value ?? {}), [token, written]]);
}
