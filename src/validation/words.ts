import { isArray, type JsonValue, listed } from '../openapi/source/index.ts';

const LONGEST = 60;

/** Text as code in a sentence. A backtick would end it, so it is shown as an apostrophe. */
export function code(text: string): string {
  return `\`${shortened(text).replaceAll('`', "'") || ' '}\``;
}

/** A value as code, as JSON writes it, cut where it is long. */
export function valueWords(value: JsonValue): string {
  if (isArray(value)) return value.length === 0 ? 'an empty array' : code(JSON.stringify(value));
  return code(JSON.stringify(value));
}

/** What the sentence is about: the pointer, or the body as a whole. */
export function placeWords(pointer: string): string {
  return pointer === '' ? 'The body' : code(pointer);
}

/** "a string", "an array or `null`". */
export function jsonTypeWords(types: readonly string[]): string {
  // Every integer is a number.
  const named = types.includes('number') ? types.filter((type) => type !== 'integer') : types;
  return either(named.map((type) => phrases[type] ?? type));
}

/** What a value is, in a sentence. */
export function kindWords(value: JsonValue): string {
  if (value === null) return '`null`';
  if (isArray(value)) return 'an array';
  return { object: 'an object', string: 'a string', number: 'a number', boolean: `\`${String(value)}\`` }[
    typeof value as 'object' | 'string' | 'number' | 'boolean'
  ];
}

const phrases: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  object: 'an object',
  array: 'an array',
  null: '`null`',
};

export function either(words: readonly string[]): string {
  return listed(words, 'or');
}

/** A list in a sentence, its end left out, and not written at all, where it is long. */
export function listedWords<Value>(
  values: readonly Value[],
  words: (value: Value) => string,
  most = 8,
): string {
  const shown = values.slice(0, most).map(words);
  if (values.length <= most) return listed(shown);
  return `${shown.join(', ')} and ${values.length - most} more`;
}

function shortened(text: string): string {
  const characters = [...text.slice(0, LONGEST * 2)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}
