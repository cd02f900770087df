import { expandSchema, expandTogether, followedKeyword, originKeyword } from '../schema/expandSchema.ts';
import { type SchemaAt, schemaAt } from '../schema/schemaAt.ts';
import type { SampleOrigin } from '../schema/schemaValue.ts';
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  members,
  stringMember,
} from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Sample } from './detail.ts';
import { generatedPointers } from './samplePointers.ts';
import { sampleValue } from './sampleValue.ts';

/** A sample made from a schema, and what the schema says of it. */
export interface SchemaSample {
  readonly sample: Sample;
  readonly types: readonly string[];
  readonly format?: string;
  readonly enum?: readonly JsonValue[];
  /** An example in it held references, which were followed. */
  readonly followed: boolean;
  /** The schema as a finite tree; `{}` if there is none. */
  readonly schema: JsonObject;
}

export interface SampleOptions {
  /** Members that are only sent the other way are left out. */
  readonly hidden: 'readOnly' | 'writeOnly';
  /** JSON Pointers that callback keys read. */
  readonly wanted?: readonly string[];
}

/**
 * Makes a sample value for a schema: the schema's own example, default or enum where it has one, for the whole or for
 * its members; the rest is generated and listed in `Sample.generated`.
 *
 * @param place The Schema Object; a missing one gives `null`. @param value What is there, where it is known.
 * @returns Never throws.
 * @example sampleSchema(workspace, place, { hidden: 'readOnly' }).sample // { value: { id: 'string' }, … }
 */
export function sampleSchema(
  workspace: Workspace,
  place: Place,
  options: SampleOptions,
  value?: JsonValue,
): SchemaSample {
  return sampleOf(expandSchema(workspace, schemaAt(workspace, place, value), wantedOf(options)), options);
}

/**
 * The same for schemas that all hold for one value, such as those of one alternative.
 *
 * @example sampleTogether(workspace, alternative.atoms, { hidden: 'readOnly' }).sample.value // { kind: 'cat' }
 */
export function sampleTogether(
  workspace: Workspace,
  schemas: readonly SchemaAt[],
  options: SampleOptions,
): SchemaSample {
  return sampleOf(expandTogether(workspace, schemas, wantedOf(options)), options);
}

function wantedOf({ wanted = [] }: SampleOptions): readonly (readonly string[])[] {
  return wanted.map((pointer) => parsePointer(pointer) ?? []);
}

function sampleOf(schema: JsonObject, options: SampleOptions): SchemaSample {
  const value = sampleValue(schema, options.hidden);
  const generated = generatedPointers(value, schema);
  const format = stringMember(schema, 'format') ?? partMember(schema, 'format');
  const choices = member(schema, 'enum');
  return {
    sample: { value, origin: originOf(schema, generated), generated },
    types: typesOf(schema),
    ...(format !== undefined && { format }),
    ...(isArray(choices) ? { enum: choices } : {}),
    followed: holdsFollowed(schema),
    schema,
  };
}

function holdsFollowed(schema: JsonObject): boolean {
  const waiting: JsonValue[] = [schema];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (member(each, followedKeyword) === true) return true;
    if (isArray(each)) for (const item of each) waiting.push(item);
    for (const [keyword, item] of members(each)) if (keyword !== 'example') waiting.push(item);
  }
  return false;
}

function originOf(schema: JsonObject, generated: readonly string[]): SampleOrigin {
  if (generated.length > 0) return 'schema';
  const origin = stringMember(schema, originKeyword);
  return origin === 'default' || origin === 'enum' ? origin : 'example';
}

function typesOf(schema: JsonObject): readonly string[] {
  const type = stringMember(schema, 'type') ?? partMember(schema, 'type');
  return type === undefined ? [] : [type];
}

function partMember(schema: JsonObject, keyword: string): string | undefined {
  const parts = member(schema, 'allOf');
  if (!isArray(parts)) return undefined;
  for (const part of parts) {
    const found = isObject(part) ? (stringMember(part, keyword) ?? partMember(part, keyword)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
