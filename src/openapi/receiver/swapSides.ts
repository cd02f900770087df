import { mapSubschemas } from '../schema/subschemas.ts';
import { isArray, isObject, type JsonValue, members } from '../source/json.ts';
import { eachMember } from './eachMember.ts';

/** What holds data or text, not parts of a description. */
const DATA = new Set(['example', 'examples', 'x-callback-of', 'mapping', 'scopes']);

/**
 * Swaps `readOnly` and `writeOnly` in all schemas of a description: what the provider alone could send, the sender of the
 * receiver's requests does send, and the receiver does not reply with it.
 *
 * @param document Of the receiver, with its components. @param onSwap Told when there is one.
 * @example swapSides({ components: { schemas: { A: { readOnly: true } } } }, () => {}) // … { writeOnly: true }
 */
export function swapSides(document: JsonValue, onSwap: () => void): JsonValue {
  return eachMember(document, (value, name) =>
    name === 'components'
      ? eachMember(value, (map, kind) => (kind === 'schemas' ? eachMember(map, schema) : inDescription(map)))
      : inDescription(value),
  );

  function inDescription(value: JsonValue): JsonValue {
    if (isArray(value)) return value.map(inDescription);
    return eachMember(value, (item, name) => {
      if (name === 'schema' || name === 'itemSchema') return schema(item);
      return DATA.has(name) ? item : inDescription(item);
    });
  }

  function schema(value: JsonValue): JsonValue {
    if (!isObject(value)) return value;
    return Object.fromEntries(
      members(value).map(([keyword, item]): [string, JsonValue] => {
        const other = keyword === 'readOnly' ? 'writeOnly' : keyword === 'writeOnly' ? 'readOnly' : undefined;
        if (other === undefined) return [keyword, mapSubschemas(keyword, item, schema)];
        onSwap();
        return [other, item];
      }),
    );
  }
}
