import type { JsonObject, JsonValue } from '../source/json.ts';

/**
 * Gathers fields or parts by name, in the order in which the names come; a name that comes again makes a list.
 *
 * @example gather([['a', '1'], ['b', '2'], ['a', '3']]) // { a: ['1', '3'], b: '2' }
 */
export function gather(fields: Iterable<readonly [name: string, value: JsonValue]>): JsonObject {
  const lists = new Map<string, JsonValue[]>();
  for (const [name, value] of fields) {
    const list = lists.get(name);
    if (list) list.push(value);
    else lists.set(name, [value]);
  }
  return Object.fromEntries(
    [...lists].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]),
  );
}
