/** Any JSON value, as data. YAML documents are read into the same shape (JSON schema of YAML 1.2). */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [member: string]: JsonValue;
}

/**
 * True for a JSON object: not an array, not null.
 *
 * @example isObject([]) // false
 */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isArray(value);
}

/**
 * `Array.isArray` loses the element type of readonly arrays; this keeps it.
 *
 * @example isArray([1]) // true
 */
export function isArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/**
 * Reads an own member of an object; anything inherited (`constructor`, `__proto__`) is simply not there.
 *
 * Documents are hostile, so this is the only way the core reads a member by a name it was given.
 *
 * @param value Any value, or nothing.
 * @param name The member's exact name.
 * @returns The member's value, or `undefined` where the value is not an object or has no such own member.
 * @example member({ a: 1 }, 'a') // 1
 * @example member({}, 'constructor') // undefined
 */
export function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/**
 * The member when it is a string, else `undefined`.
 *
 * @example stringMember({ a: 1 }, 'a') // undefined
 */
export function stringMember(value: JsonValue | undefined, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === 'string' ? found : undefined;
}

/**
 * The items of a member that is a list; nothing for any other value.
 *
 * @example listMember({ tags: ['a'] }, 'tags') // ['a']
 */
export function listMember(value: JsonValue | undefined, name: string): readonly JsonValue[] {
  const found = member(value, name);
  return isArray(found) ? found : [];
}

/**
 * The own members of an object in document order; nothing for any other value.
 *
 * @example members({ a: 1 }) // [['a', 1]]
 */
export function members(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/**
 * Reads an own entry of a record whose names come from a document or a link.
 *
 * @example own({ a: 1 }, 'toString') // undefined
 */
export function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
