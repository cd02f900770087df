import { readJson } from '../http/readJson.ts';
import { exampleData } from '../schema/exampleData.ts';
import { childSchemas, withParts } from '../schema/schemaTree.ts';
import { defined } from '../source/defined.ts';
import { type JsonObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import { parsePointer, readPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { NamedExample } from './detail.ts';

/**
 * Reads the `examples` of a Parameter, Header or Media Type Object, through references.
 *
 * 3.2 `dataValue` and `serializedValue` count; an example that is only `externalValue` is left out, since nothing is
 * fetched. A `serializedValue` alone is read where it is JSON.
 */
export function namedExamples(
  workspace: Workspace,
  place: Place,
  holder = workspace.value(place),
): readonly NamedExample[] {
  const list = childPlace(place, 'examples');
  return members(member(holder, 'examples')).flatMap(([name, written]) => {
    const followed = follow(workspace, childPlace(list, name), written);
    const example =
      followed.kind === 'found' ? exampleOf(workspace, name, followed.place, followed.value) : undefined;
    return example === undefined ? [] : [example];
  });
}

/** The one example a sample starts from: `example`, else the first of `examples`. */
export function firstExample(workspace: Workspace, holder: Place): JsonValue | undefined {
  return (
    exampleData(workspace, childPlace(holder, 'example'))?.value ?? namedExamples(workspace, holder)[0]?.value
  );
}

function exampleOf(
  workspace: Workspace,
  name: string,
  place: Place,
  example: JsonValue,
): NamedExample | undefined {
  const text = stringMember(example, 'serializedValue');
  const data =
    exampleData(workspace, childPlace(place, 'dataValue')) ??
    exampleData(workspace, childPlace(place, 'value'));
  const value = data?.value ?? parsed(text);
  if (value === undefined) return undefined;
  const summary = stringMember(example, 'summary');
  return defined({
    name,
    value,
    summary,
    text,
    followed: data?.followed ? true : undefined,
  });
}

function parsed(text: string | undefined): JsonValue | undefined {
  const read = text === undefined ? undefined : readJson(text);
  return read?.ok === true ? read.value : undefined;
}

/**
 * The example that a body starts from: the first that has most of what callback keys read, so that a key is not said to
 * have no value because another case comes first in the document.
 *
 * @param wanted JSON Pointers that callback keys read.
 * @returns The first where none has any, or nothing is read; `undefined` if there is no example.
 * @example chooseExample([{ value: {} }, { value: { url: 'https://…' } }], ['/url']) // { value: { url: 'https://…' } }
 */
export function chooseExample<Example extends { readonly value: JsonValue }>(
  examples: readonly Example[],
  wanted: readonly string[],
): Example | undefined {
  let chosen: Example | undefined;
  let most = -1;
  for (const example of examples) {
    const has = wanted.filter((pointer) => hasText(readPointer(example.value, pointer))).length;
    if (has > most) {
      chosen = example;
      most = has;
    }
  }
  return chosen;
}

/** Objects, arrays and `null` have no text in a URL. */
function hasText(value: JsonValue | undefined): boolean {
  return value !== undefined && typeof value !== 'object';
}

/**
 * What callback keys read of a body that its schema declares and its sample lacks.
 *
 * @param schema From `expandSchema`. @param wanted JSON Pointers that callback keys read.
 * @example declaredOnly({ properties: { url: {} } }, {}, ['/url']) // ['/url']
 */
export function declaredOnly(
  schema: JsonObject,
  sample: JsonValue,
  wanted: readonly string[],
): readonly string[] {
  return [...new Set(wanted)].filter(
    (pointer) =>
      pointer !== '' && readPointer(sample, pointer) === undefined && schemaDeclares(schema, pointer),
  );
}

function schemaDeclares(schema: JsonObject, pointer: string): boolean {
  let schemas: readonly JsonObject[] = [schema];
  for (const token of parsePointer(pointer) ?? []) {
    const parts = schemas.flatMap(withParts);
    const isList = parts.some((part) => part.type === 'array');
    schemas = parts.flatMap((part) => childSchemas(part, token, isList));
  }
  return schemas.length > 0;
}
