import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  members,
  stringMember,
} from '../source/json.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { parsePointer, readPointer } from '../source/pointer.ts';

/**
 * The components that a value reaches by references, by the mappings of discriminators and by the names of security
 * schemes. What looks like a reference in data is followed too: a component too many does no harm.
 *
 * @param start Where references begin. @param components All that there are, in the order that is kept.
 * @param prepare Changes a component before it is read and kept.
 * @example reachedComponents(paths, components, (value) => value) // { schemas: { Pet: { … } } }
 */
export function reachedComponents(
  start: JsonValue,
  components: JsonValue | undefined,
  prepare: (value: JsonValue, kind: string) => JsonValue,
): JsonObject {
  const reached = new Map<string, JsonValue>();
  const waiting: JsonValue[] = [start];
  const reach = (kind: string, name: string): void => {
    const key = JSON.stringify([kind, name]);
    const value = member(member(components, kind), name);
    if (value === undefined || reached.has(key)) return;
    const prepared = prepare(value, kind);
    reached.set(key, prepared);
    waiting.push(prepared);
  };
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isArray(value)) for (const item of value) waiting.push(item);
    for (const [name, item] of members(value)) {
      reachFrom(name, item, reach);
      if (isObject(item) || isArray(item)) waiting.push(item);
    }
  }
  return Object.fromEntries(
    members(components).flatMap(([kind, map]): readonly [string, JsonObject][] => {
      const kept = members(map).flatMap(([name]): readonly [string, JsonValue][] => {
        const value = reached.get(JSON.stringify([kind, name]));
        return value === undefined ? [] : [[name, value]];
      });
      return kept.length > 0 ? [[kind, Object.fromEntries(kept)]] : [];
    }),
  );
}

type Reach = (kind: string, name: string) => void;

function reachFrom(name: string, item: JsonValue, reach: Reach): void {
  if (name === '$ref' && typeof item === 'string') reachBy(item, reach);
  else if (name === 'security' && isArray(item)) reachSchemes(item, reach);
  else if (name === 'discriminator') reachMapped(item, reach);
}

function reachBy(reference: string, reach: Reach): void {
  if (!reference.startsWith('#')) return;
  const [root, kind, name] = parsePointer(percentDecode(reference.slice(1))) ?? [];
  if (root === 'components' && kind !== undefined && name !== undefined) reach(kind, name);
}

function reachSchemes(security: readonly JsonValue[], reach: Reach): void {
  for (const requirement of security) {
    for (const [name] of members(requirement)) reach('securitySchemes', name);
  }
}

/** A mapping names a schema or refers to one (Discriminator Object). */
function reachMapped(discriminator: JsonValue, reach: Reach): void {
  for (const [, target] of members(member(discriminator, 'mapping'))) {
    if (typeof target !== 'string') continue;
    reach('schemas', target);
    reachBy(target, reach);
  }
  const fallback = stringMember(discriminator, 'defaultMapping');
  if (fallback === undefined) return;
  reach('schemas', fallback);
  reachBy(fallback, reach);
}

/**
 * A value without the mappings of discriminators that lead to components which do not exist: tools refuse to start over
 * one.
 *
 * @param lost Gets what was left out.
 * @example withoutDeadMappings({ discriminator: { mapping: { a: '#/components/schemas/A' } } }, {}, lost)
 */
export function withoutDeadMappings(value: JsonValue, components: JsonObject, lost: string[]): JsonValue {
  if (isArray(value)) return value.map((item) => withoutDeadMappings(item, components, lost));
  if (!isObject(value)) return value;
  const mapping = member(member(value, 'discriminator'), 'mapping');
  const isAlive = (target: JsonValue) => {
    if (typeof target !== 'string' || !target.startsWith('#/components/')) return true;
    return readPointer({ components }, percentDecode(target.slice(1))) !== undefined;
  };
  return Object.fromEntries(
    members(value).map(([name, item]): [string, JsonValue] => {
      if (name !== 'discriminator' || !isObject(item) || mapping === undefined)
        return [name, withoutDeadMappings(item, components, lost)];
      const kept = members(mapping).filter(([, target]) => isAlive(target));
      for (const [, target] of members(mapping)) if (!isAlive(target)) lost.push(String(target));
      return [name, { ...item, mapping: Object.fromEntries(kept) }];
    }),
  );
}

/**
 * The documents that references in a value lead to, outside of its own.
 *
 * @example foreignDocuments({ $ref: 'a.yaml#/A' }) // ['a.yaml']
 */
export function foreignDocuments(value: JsonValue): readonly string[] {
  const found = new Set<string>();
  const waiting: JsonValue[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isArray(next)) for (const item of next) waiting.push(item);
    const [uri = ''] = (stringMember(next, '$ref') ?? '').split('#', 1);
    if (uri !== '') found.add(uri);
    for (const [, item] of members(next)) if (isObject(item) || isArray(item)) waiting.push(item);
  }
  return [...found];
}
