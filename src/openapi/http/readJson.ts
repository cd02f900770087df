import type { JsonValue } from '../source/json.ts';

export type ReadJson = { readonly ok: true; readonly value: JsonValue } | { readonly ok: false };

/**
 * Reads JSON text. `bodyFault` says what is wrong with a body that is not.
 *
 * @example readJson('{"a": 1,}') // { ok: false }
 */
export function readJson(text: string): ReadJson {
  try {
    const value: JsonValue = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}
