import type { ValueDetail } from '../../../openapi/index.ts';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { jsonFault } from '../fields/fieldEdits.ts';
import type { Row } from './rows.ts';

/**
 * The value of a row's text. The schema decides whether `7` is a number; where it says nothing, what the row
 * held before does, so that a number stays one.
 *
 * @param types JSON Schema types, empty where unknown.
 * @returns Text that is not of any other type is text, whatever was asked for.
 * @example typedValue('7', ['integer'], '') // 7, while '07' stays text
 */
export function typedValue(text: string, types: readonly string[], before: JsonValue): JsonValue {
  const kinds = types.length > 0 ? types : [kindOf(before)];
  if (kinds.includes('string')) return text;
  const value = readJson(text);
  if (value === undefined) return text;
  if (value === null) return null;
  if (typeof value === 'object') return kinds.some(isNested) ? value : text;
  const scalar = typeof value !== 'string' && kinds.some((kind) => scalars.includes(kind));
  return scalar && String(value) === text ? value : text;
}

/** Whether a row of these types holds an array or object. */
export function isNested(type: string): boolean {
  return type === 'array' || type === 'object';
}

const scalars = ['integer', 'number', 'boolean'];

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  return typeof value;
}

function readJson(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/**
 * Why a row is not what it looks like, or nothing.
 *
 * @param counts False for a name that another row has already.
 */
export function rowFault(row: Row, detail: ValueDetail | undefined, counts: boolean): string | undefined {
  if (row.fresh && row.name === '' && row.text !== '' && !counts)
    return 'Give it a name; without one it is not sent.';
  if (!counts && row.name !== '') return `\`${row.name}\` is a duplicate; only the first one is sent.`;
  const wantsText = detail?.types.includes('string') === true;
  return row.nested && !wantsText && typeof row.value === 'string' ? jsonFault(row.text) : undefined;
}
