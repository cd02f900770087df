import type { JsonValue } from '../source/json.ts';
import { isArray, isObject, members } from '../source/json.ts';

/**
 * Writes a small value as YAML in block style that reads back as the same value; `writeYaml` of slices writes more
 * nicely and brings a parser along.
 *
 * @param value Nested a few deep: it is walked by recursion.
 * @example writeSmallYaml({ a: ['x', {}], "{$b}": 1 }) // "a:\n  - x\n  - {}\n'{$b}': 1\n"
 */
export function writeSmallYaml(value: JsonValue): string {
  return `${block(value, '').trimStart()}\n`;
}

/** What follows a key or a dash: on the same line, or on lines of its own. */
function block(value: JsonValue, indent: string): string {
  if (isArray(value)) {
    if (value.length === 0) return ' []';
    return value.map((item) => `\n${indent}- ${block(item, `${indent}  `).trimStart()}`).join('');
  }
  if (!isObject(value)) return ` ${scalar(value)}`;
  const fields = members(value);
  if (fields.length === 0) return ' {}';
  return fields.map(([name, each]) => `\n${indent}${scalar(name)}:${block(each, `${indent}  `)}`).join('');
}

function scalar(value: JsonValue): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (/^[A-Za-z][\w -]*$/.test(value) && !value.endsWith(' ') && !WORDS.test(value)) return value;
  // Only double quotes can write what does not print.
  return /^[\x20-\x7E]*$/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** Words that YAML 1.1 or 1.2 does not read as text. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
