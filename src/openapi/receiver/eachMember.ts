import { isObject, type JsonObject, type JsonValue, members } from '../source/json.ts';

/** A copy of an object with each value changed; any other value as it is. */
export function eachMember(
  value: JsonValue,
  change: (item: JsonValue, name: string) => JsonValue,
): JsonValue {
  if (!isObject(value)) return value;
  const changed: JsonObject = Object.fromEntries(
    members(value).map(([name, item]) => [name, change(item, name)]),
  );
  return changed;
}
