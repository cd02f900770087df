import type { JsonValue } from '../source/json.ts';

/**
 * The text of a value where a message needs text: strings as they are, everything else as JSON (README.md §readings).
 *
 * @returns The text; JSON for arrays and objects, `''` for a value nested too deep to write.
 * @example scalarText(1.5) // '1.5'
 */
export function scalarText(value: JsonValue): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}
