import { type JsonObject, type JsonValue, members } from '../source/json.ts';

/**
 * What several schemas say of one value, as one: the narrowest of each bound, the last of each other keyword. Without
 * `allOf`; members and items are not joined.
 *
 * @param parts From `withParts`.
 * @example joinedSchema([{ minLength: 2 }, { minLength: 3, maxLength: 9 }]) // { minLength: 3, maxLength: 9 }
 */
export function joinedSchema(parts: readonly JsonObject[]): JsonObject {
  const joined = new Map<string, JsonValue>();
  for (const part of parts) {
    for (const [keyword, value] of members(part)) {
      if (keyword !== 'allOf') joined.set(keyword, narrower(keyword, joined.get(keyword), value));
    }
  }
  return Object.fromEntries(joined);
}

function narrower(keyword: string, before: JsonValue | undefined, value: JsonValue): JsonValue {
  if (keyword === 'additionalProperties') return before !== false && value;
  if (keyword === 'uniqueItems') return before === true || value;
  if (typeof before !== 'number' || typeof value !== 'number') return value;
  if (keyword === 'multipleOf') return commonMultiple(before, value);
  return /max/i.test(keyword) ? Math.min(before, value) : Math.max(before, value);
}

/** A multiple of both, not always the least. */
export function commonMultiple(a: number, b: number): number {
  if (isMultiple(a, b)) return a;
  return isMultiple(b, a) ? b : a * b;
}

/** 0.3 counts as a multiple of 0.1, although its quotient has a rest in floating point. */
export function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 * Math.max(1, Math.abs(quotient));
}
