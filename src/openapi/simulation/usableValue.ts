import type { JsonValue } from '../source/json.ts';
import { isArray } from '../source/json.ts';
import type { Resolution, WalkStep } from './simulation.ts';

export interface FoundValue {
  /** Field id with message, as in `Resolution`. */
  readonly source: string;
  /** How a sentence names the value: "the query parameter `callbackUrl`". */
  readonly name: string;
  readonly value: JsonValue;
  readonly generated: boolean;
  readonly walk?: readonly WalkStep[];
  readonly notes?: readonly string[];
  /** What to do with an array, after "is an array". */
  readonly arrayHint?: string;
}

/**
 * Turns a value that was found into text for a URL, or says why it has none (README.md §readings): strings as they
 * are, numbers and booleans by their JSON text; `null`, objects and arrays are unusable.
 *
 * @example usableValue({ source: 'request.body', name: 'the request body', value: 7, generated: false }) // text '7'
 */
export function usableValue(found: FoundValue): Resolution {
  const { source, name, value, generated } = found;
  const walk = found.walk ?? [];
  const unusable = (reason: 'null' | 'object' | 'array' | 'number-form', message: string): Resolution => ({
    kind: 'unusable',
    source,
    reason,
    value,
    message: `${name} ${message}`,
    walk,
  });
  if (value === null) return unusable('null', 'is null, which cannot be part of a URL');
  if (isArray(value))
    return unusable('array', `is an array; ${found.arrayHint ?? 'a URL needs a single value'}`);
  if (typeof value === 'object') return unusable('object', 'is an object; a URL needs a single value');
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return unusable('number-form', 'is a number too large to write');
  }
  const notes = [...(found.notes ?? []), ...valueNotes(value)];
  return { kind: 'resolved', value, text: String(value), source, generated, walk, notes };
}

function valueNotes(value: string | number | boolean): readonly string[] {
  if (value === '') return ['the value is empty'];
  if (typeof value === 'string') return [];
  const note = `the value is a ${typeof value}; its JSON text is inserted`;
  if (typeof value === 'boolean') return [note];
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return [note, 'programs lose digits of numbers above 9007199254740991; send such a value as a string'];
  }
  return String(value).includes('e')
    ? [note, 'programs may write a number like this in another form']
    : [note];
}
