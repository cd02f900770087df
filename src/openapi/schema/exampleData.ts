import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  members,
  stringMember,
} from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

const DEEPEST = 24;
const MOST_VALUES = 4_000;

/** The data of an example. */
export interface ExampleData {
  readonly value: JsonValue;
  /** It held references, which are data by the specification; tools follow them, and so do we. */
  readonly followed: boolean;
}

/**
 * Reads the data of an example as its author meant it: an object that is nothing but a `$ref` to something in the set is
 * replaced by that, and one that is nothing but an `allOf` of such objects by all their members.
 *
 * @param place The value of the example. @returns The value as it is where nothing is followed; a reference that leads
 *   nowhere, into itself or too deep stays.
 * @example exampleData(workspace, childPlace(media, 'example'))?.value // { id: 1 }, of { $ref: '#/components/examples/one/value' }
 */
export function exampleData(workspace: Workspace, place: Place): ExampleData | undefined {
  const written = workspace.value(place);
  if (written === undefined) return undefined;
  if (!holdsReference(written)) return { value: written, followed: false };
  let followed = false;
  let steps = 0;
  return { value: read(written, place, []), followed };

  function read(value: JsonValue, at: Place, active: readonly string[]): JsonValue {
    steps += 1;
    if (steps > MOST_VALUES || active.length > DEEPEST) return value;
    if (isArray(value)) return value.map((each, index) => read(each, childPlace(at, String(index)), active));
    if (!isObject(value)) return value;
    const meant = isLone(value, '$ref') ? referredTo(at, active) : joined(value, at, active);
    return meant ?? mapMembers(value, (each, name) => read(each, childPlace(at, name), active));
  }

  function referredTo(at: Place, active: readonly string[]): JsonValue | undefined {
    const target = follow(workspace, at);
    if (target.kind !== 'found' || active.includes(placeKey(target.place))) return undefined;
    followed = true;
    const within = [...active, placeKey(target.place)];
    // Of an Example Object, its value is meant.
    const inner = EXAMPLE.test(target.place.pointer) ? member(target.value, 'value') : undefined;
    return inner === undefined
      ? read(target.value, target.place, within)
      : read(inner, childPlace(target.place, 'value'), within);
  }

  function joined(value: JsonObject, at: Place, active: readonly string[]): JsonValue | undefined {
    const parts = isLone(value, 'allOf') ? member(value, 'allOf') : undefined;
    if (!isArray(parts) || parts.length === 0 || !parts.every((part) => isLone(part, '$ref')))
      return undefined;
    const found = parts.map((part, index) => read(part, childPlace(at, 'allOf', String(index)), active));
    return found.every(isObject) ? Object.fromEntries(found.flatMap(members)) : undefined;
  }
}

const EXAMPLE = /^\/components\/examples\/[^/]*$/;

function mapMembers(value: JsonObject, to: (each: JsonValue, name: string) => JsonValue): JsonObject {
  return Object.fromEntries(members(value).map(([name, each]) => [name, to(each, name)]));
}

function isLone(value: JsonValue, name: string): value is JsonObject {
  return isObject(value) && member(value, name) !== undefined && Object.keys(value).length === 1;
}

/** Without one, an example is not copied. */
function holdsReference(whole: JsonValue): boolean {
  const waiting = [whole];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (stringMember(value, '$ref') !== undefined) return true;
    if (isArray(value)) for (const item of value) waiting.push(item);
    for (const [, item] of members(value)) if (typeof item === 'object') waiting.push(item);
  }
  return false;
}
