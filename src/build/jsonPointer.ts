import type { JsonValue } from '../openapi/source/json.ts';
import { readPointer } from '../openapi/source/pointer.ts';

/**
 * Replaces `json-pointer`, of which openapi-sampler uses only `get`: the core has a reader of its own, which never
 * follows inherited members, so the worker need not carry another.
 */
export default {
  get(document: JsonValue, pointer: string): JsonValue {
    const value = readPointer(document, pointer);
    if (value === undefined) throw new Error(`There is nothing at ${pointer}.`);
    return value;
  },
};
