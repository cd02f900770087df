import type { JsonObject, JsonValue } from '../source/json.ts';
import { isObject, listMember, members, stringMember } from '../source/json.ts';
import { childPointer, parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { isMethod } from '../spec/methods.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import type { SliceContext } from './copying.ts';
import { isPlainData } from './copying.ts';
import { copyParameters } from './copyMessage.ts';
import { copyOperation } from './copyOperation.ts';
import { ownReference } from './referenceText.ts';

/**
 * Copies a Path Item Object with those of its operations that are kept.
 *
 * A path item that is a component of the entry document (3.1 on) stays one. Any other that is referred to is written
 * where it is first needed, and where it is needed again a `$ref` points to that place: 3.0 has no components for path
 * items, and so cycles stay cycles.
 *
 * @param out Where in the slice it is written.
 */
export function copyPathItem(slice: SliceContext, place: Place, out: string): JsonValue {
  const key = placeKey(place);
  if (!slice.pathItems.has(key)) slice.pathItems.set(key, out);
  return copyAt(slice, place, out, []);
}

/** @param within Targets already being written at `out`. */
function copyAt(slice: SliceContext, place: Place, out: string, within: readonly string[]): JsonValue {
  const value = slice.workspace.value(place);
  if (!isObject(value)) return value ?? {};
  const own = copyFields(slice, value, place, out);
  const reference = stringMember(value, '$ref');
  if (reference === undefined) return own;
  const resolved = slice.workspace.resolve(place, reference);
  if (resolved.kind !== 'found') {
    return { $ref: slice.components.refer('pathItems', place.uri, reference), ...own };
  }
  const target = slice.components.origin('pathItems', resolved.place);
  const key = placeKey(target);
  const written = slice.pathItems.get(key) ?? slice.joining.get(key);
  const inside = [...within, placeKey(place)];
  const alone = Object.keys(own).length === 0;
  if (inside.includes(key)) return { $ref: ownReference(out), ...own };
  if (written !== undefined && written !== out) return { $ref: ownReference(written), ...own };
  if (written === undefined && isComponent(slice, target)) {
    return { $ref: slice.components.referToPlace('pathItems', target), ...own };
  }
  if (alone && within.length === 0) {
    slice.pathItems.set(key, out);
    return copyAt(slice, target, out, inside);
  }
  // This holds more than the target, so nothing outside may refer to it as the target.
  slice.joining.set(key, out);
  const further = copyAt(slice, target, out, inside);
  slice.joining.delete(key);
  return joined(own, further);
}

function isComponent(slice: SliceContext, place: Place): boolean {
  if (slice.minor === '3.0' || place.uri !== slice.workspace.set.entry) return false;
  const [components, kind, , ...more] = parsePointer(place.pointer) ?? [];
  return components === 'components' && kind === 'pathItems' && more.length === 0;
}

function copyFields(slice: SliceContext, value: JsonObject, place: Place, out: string): JsonObject {
  const entries = members(value).flatMap(([name, item]): readonly (readonly [string, JsonValue])[] => {
    const at = childPlace(place, name);
    if (name === '$ref') return [];
    if (name === 'parameters') return [[name, copyParameters(slice, item, place.uri)]];
    if (['summary', 'description', 'servers'].includes(name)) return [[name, item]];
    if (name.startsWith('x-')) return isPlainData(name, item) ? [[name, item]] : [];
    if (name === 'additionalOperations') {
      const operations = members(item)
        .filter(([method]) => slice.kept.methods.has(placeKey(childPlace(at, method))))
        .map(([method]) => [
          method,
          copyOperation(slice, childPlace(at, method), place, childPointer(out, name, method), copyCallback),
        ]);
      return operations.length > 0 ? [[name, Object.fromEntries(operations)]] : [];
    }
    if (!isMethod(name.toLowerCase(), '3.2') || !slice.kept.methods.has(placeKey(at))) return [];
    return [[name, copyOperation(slice, at, place, childPointer(out, name), copyCallback)]];
  });
  return Object.fromEntries(entries);
}

/** One path item of two: the nearer wins, but parameters add up, and an empty list of servers counts as none. */
function joined(nearer: JsonObject, further: JsonValue): JsonValue {
  if (!isObject(further)) return nearer;
  const parameters = [...listMember(nearer, 'parameters')];
  for (const each of listMember(further, 'parameters')) {
    if (!parameters.some((known) => parameterKey(known) === parameterKey(each))) parameters.push(each);
  }
  const servers = [nearer, further]
    .map((each) => listMember(each, 'servers'))
    .find((list) => list.length > 0);
  const onward = stringMember(further, '$ref');
  return {
    ...(onward !== undefined && { $ref: onward }),
    ...nearer,
    ...Object.fromEntries(members(further).filter(([name]) => !Object.hasOwn(nearer, name))),
    ...(parameters.length > 0 && { parameters }),
    ...(servers && { servers }),
  };
}

function parameterKey(parameter: JsonValue): string {
  const reference = stringMember(parameter, '$ref');
  return reference ?? `${stringMember(parameter, 'in')} ${stringMember(parameter, 'name')}`;
}

/**
 * Copies a Callback Object, or a reference to one, with those of its keys that are kept.
 *
 * @param out Where in the slice it is written.
 */
export function copyCallback(slice: SliceContext, place: Place, out: string): JsonValue {
  const value = slice.workspace.value(place);
  if (!isObject(value)) return value ?? {};
  const reference = stringMember(value, '$ref');
  if (reference !== undefined) return { $ref: callbackReference(slice, place, reference) };
  const entries = members(value).flatMap(([key, item]): readonly (readonly [string, JsonValue])[] => {
    const at = childPlace(place, key);
    if (key.startsWith('x-')) return isPlainData(key, item) ? [[key, item]] : [];
    if (slice.kept.keys.has(placeKey(at))) return [[key, copyPathItem(slice, at, childPointer(out, key))]];
    // A level too many, which is read through.
    return slice.kept.aboveKeys.has(placeKey(at))
      ? [[key, copyCallback(slice, at, childPointer(out, key))]]
      : [];
  });
  return Object.fromEntries(entries);
}

/** A Callback Object in an operation of a path that is kept, and not under `components`, stays there. */
function callbackReference(slice: SliceContext, from: Place, reference: string): string {
  const resolved = slice.workspace.resolve(from, reference);
  if (resolved.kind === 'found') {
    const target = slice.components.origin('callbacks', resolved.place);
    const [field = '', name = ''] = parsePointer(target.pointer) ?? [];
    const holder = childPointer('', field, name);
    const stays = slice.pathItems.get(placeKey({ uri: target.uri, pointer: holder })) === holder;
    if (stays && slice.kept.names.has(placeKey(target)) && target.uri === slice.workspace.set.entry) {
      return ownReference(target.pointer);
    }
  }
  return slice.components.refer('callbacks', from.uri, reference);
}
