import type { JsonValue } from '../source/json.ts';
import { findJsonBreak } from '../source/jsonFault.ts';

export type ReadJson =
  | { readonly ok: true; readonly value: JsonValue }
  | {
      readonly ok: false;
      /** One sentence: what is wrong and what to type. */
      readonly message: string;
      /** UTF-16 offset of the first unexpected character. */
      readonly offset: number;
    };

/**
 * Reads JSON text. Where it is broken, says where and what to type, in words that do not differ between browsers.
 *
 * @example readJson('{"a": 1,}') // { ok: false, offset: 7, message: '…' }
 */
export function readJson(text: string): ReadJson {
  try {
    const value: JsonValue = JSON.parse(text);
    return { ok: true, value };
  } catch {
    const fault = findJsonBreak(text);
    return {
      ok: false,
      message: fault?.message ?? 'The text is not valid JSON.',
      offset: fault?.range.start ?? text.length,
    };
  }
}
