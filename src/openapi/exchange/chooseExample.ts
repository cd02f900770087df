import { childSchemas, withParts } from '../schema/schemaTree.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { parsePointer, readPointer } from '../source/pointer.ts';

/**
 * The example that a body starts from: the first that has most of what callback keys read, so that a key is not said to
 * have no value because another case comes first in the document.
 *
 * @param wanted JSON Pointers that callback keys read.
 * @returns The first where none has any, or nothing is read; `undefined` where there is no example.
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
    (pointer) => pointer !== '' && readPointer(sample, pointer) === undefined && declares(schema, pointer),
  );
}

function declares(schema: JsonObject, pointer: string): boolean {
  let schemas: readonly JsonObject[] = [schema];
  for (const token of parsePointer(pointer) ?? []) {
    const parts = schemas.flatMap(withParts);
    const isList = parts.some((part) => part.type === 'array');
    schemas = parts.flatMap((part) => childSchemas(part, token, isList));
  }
  return schemas.length > 0;
}
