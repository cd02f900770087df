import { isArray, isObject, type JsonValue } from '../source/json.ts';
import { DEEPEST_NESTING } from '../source/limits.ts';

/**
 * A value with another one at the end of some tokens, or without the one that is there.
 *
 * @param tokens Unescaped. What is missing on the way becomes an object. @param next `undefined` leaves it out: a member
 *   is gone, and a list ends before the element.
 * @returns The value itself where there is nothing to leave out, or the tokens lead through a text or number.
 * @example setAt({ a: { b: 1 } }, ['a', 'b'], 2) // { a: { b: 2 } }
 */
export function setAt(
  value: JsonValue | undefined,
  tokens: readonly string[],
  next: JsonValue | undefined,
): JsonValue | undefined {
  if (tokens.length > DEEPEST_NESTING) return value;
  const [token, ...rest] = tokens;
  if (token === undefined) return next;
  if (isArray(value)) return inList(value, token, rest, next);
  if (value !== undefined && value !== null && !isObject(value)) return value;
  const inner = isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
  const changed = setAt(inner, rest, next);
  if (changed === inner) return value;
  if (changed !== undefined) return { ...value, [token]: changed };
  const others = Object.entries(value ?? {}).filter(([name]) => name !== token);
  return Object.fromEntries(others);
}

function inList(
  list: readonly JsonValue[],
  token: string,
  rest: readonly string[],
  next: JsonValue | undefined,
): JsonValue {
  if (!/^(?:0|[1-9]\d{0,5})$/.test(token)) return list;
  const index = Number(token);
  if (index > list.length) return list;
  const changed = setAt(list[index], rest, next);
  if (changed === undefined) return list.slice(0, index);
  return [...list.slice(0, index), changed, ...list.slice(index + 1)];
}
