import type { JsonValue } from '../source/json.ts';
import { isArray, isObject, members, stringMember } from '../source/json.ts';

/** The members of an object that are copied as they are: all but extensions that refer to something. */
export function isPlainData(name: string, value: JsonValue): boolean {
  return !name.startsWith('x-') || !holdsReference(value);
}

/** Whether a reference stands anywhere in a value. What it means in an extension nobody knows, so it is not followed. */
function holdsReference(value: JsonValue): boolean {
  if (isArray(value)) return value.some(holdsReference);
  if (!isObject(value)) return false;
  return stringMember(value, '$ref') !== undefined || members(value).some(([, item]) => holdsReference(item));
}
