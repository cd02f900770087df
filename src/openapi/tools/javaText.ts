import { isArray, type JsonValue, members } from '../source/json.ts';

/**
 * A value as Java programs write it (Jackson): JSON, with large and small fractions as `1.0E21`.
 *
 * @returns Text as it is, without quotes; everything nested has them.
 * @example javaText(1e21) // '1.0E21'
 */
export function javaText(value: JsonValue): string {
  return typeof value === 'string' ? value : jsonText(value);
}

function jsonText(value: JsonValue): string {
  if (typeof value === 'number') return numberText(value);
  if (isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${members(value)
      .map(([name, each]) => `${JSON.stringify(name)}:${jsonText(each)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Whole numbers without exponent were written as such; the rest are doubles. */
function numberText(value: number): string {
  const text = String(value);
  const size = Math.abs(value);
  if (Number.isInteger(value) && !text.includes('e')) return text;
  if (size >= 1e-3 && size < 1e7) return text;
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}
