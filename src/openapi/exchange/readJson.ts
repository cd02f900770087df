import type { JsonValue } from '../json.ts';
import { findJsonFault, type JsonFault } from './findJsonFault.ts';

export type ReadJson =
  | { readonly ok: true; readonly value: JsonValue }
  | ({ readonly ok: false } & JsonFault);

/**
 * Reads JSON text. Where it is broken, says where and what to type, in words that do not differ between browsers.
 *
 * @example readJson('{"a": 1,}') // { ok: false, offset: 8, message: '…' }
 */
export function readJson(text: string): ReadJson {
  try {
    const value: JsonValue = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false, ...findJsonFault(text) };
  }
}
