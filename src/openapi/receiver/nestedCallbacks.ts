import { isObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { parsePointer, readPointer } from '../source/pointer.ts';
import { isMethod } from '../spec/methods.ts';
import { eachMember } from './eachMember.ts';

/** Written in place of references so often; a document can multiply them. */
const MOST_INLINED = 500;
const DEEPEST = 8;

/** Writes what nested callbacks refer to outside of the components in its place, since a receiver has other paths. */
export interface NestedCallbacks {
  /** A map of Callback Objects by name. */
  readonly callbacks: (value: JsonValue) => JsonValue;
  /** A Callback Object. */
  readonly callback: (value: JsonValue) => JsonValue;
  readonly pathItem: (value: JsonValue) => JsonValue;
}

/**
 * @param source The document that references lead into.
 * @param onLost Told once where a callback that contains itself, or one too many, is left out.
 * @example nestedCallbacks(slice, () => {}).callback({ $ref: '#/paths/~1a/post/callbacks/onData' }) // { '{$url}': … }
 */
export function nestedCallbacks(source: JsonValue, onLost: () => void): NestedCallbacks {
  let inlined = 0;
  const inside: string[] = [];

  return { callbacks, callback, pathItem };

  function callbacks(value: JsonValue): JsonValue {
    return eachMember(value, callback);
  }

  /** Unlike the map that holds it, a Callback Object can be extended. */
  function callback(value: JsonValue): JsonValue {
    return at(value, (found) =>
      eachMember(found, (item, key) => (key.startsWith('x-') ? item : pathItem(item))),
    );
  }

  function pathItem(value: JsonValue): JsonValue {
    return at(value, (item) => eachMember(item, operation));
  }

  function operation(value: JsonValue, name: string): JsonValue {
    if (name === 'additionalOperations') return eachMember(value, operation);
    if (name.startsWith('x-')) return value;
    const read = eachMember(value, (item, field) => (field === 'callbacks' ? callbacks(item) : item));
    // What it inherits from the root, it would lose: a receiver has no such root.
    const isOperation =
      isObject(read) && isMethod(name.toLowerCase(), '3.2') && !Object.hasOwn(read, 'security');
    return isOperation ? { ...read, security: member(source, 'security') ?? [] } : read;
  }

  /** The value itself, or what it refers to with the members beside the reference. */
  function at(value: JsonValue, read: (value: JsonValue) => JsonValue): JsonValue {
    const reference = stringMember(value, '$ref');
    const pointer = reference?.startsWith('#') ? percentDecode(reference.slice(1)) : undefined;
    if (pointer === undefined || parsePointer(pointer)?.[0] === 'components') return read(value);
    const target = readPointer(source, pointer);
    if (
      target === undefined ||
      inside.includes(pointer) ||
      inside.length >= DEEPEST ||
      inlined >= MOST_INLINED
    ) {
      if (target !== undefined) onLost();
      return {};
    }
    inlined += 1;
    inside.push(pointer);
    const own = Object.fromEntries(members(value).filter(([name]) => name !== '$ref'));
    const found = isObject(target) ? at({ ...target, ...own }, read) : {};
    inside.pop();
    return found;
  }
}
