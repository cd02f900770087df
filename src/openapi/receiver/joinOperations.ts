import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  listMember,
  member,
  members,
  stringMember,
} from '../source/json.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { readPointer } from '../source/pointer.ts';

/** Two operations as one. */
export interface JoinedOperations {
  readonly operation: JsonObject;
  readonly bodies: Bodies;
}

/** Whether their bodies have one schema, a member tells them apart, or nothing does for certain. */
type Bodies = 'same' | 'alike' | { readonly toldApartBy: string };

/**
 * One operation that takes what either of two takes, for a URL that gets both: bodies by `oneOf` where a member with a
 * fixed value tells them apart, else by `anyOf`, since a body may fit both.
 *
 * @param source The document that references lead into.
 * @example joinOperations(one, other, slice).bodies // { toldApartBy: 'type' }
 */
export function joinOperations(one: JsonObject, other: JsonObject, source: JsonValue): JoinedOperations {
  const body = joinBodies(
    target(member(one, 'requestBody'), source),
    target(member(other, 'requestBody'), source),
    source,
  );
  const parameters = joinParameters(listMember(one, 'parameters'), listMember(other, 'parameters'), source);
  const tags = [...new Set([...listMember(one, 'tags'), ...listMember(other, 'tags')])];
  const security = [...listMember(one, 'security'), ...listMember(other, 'security')];
  const isOpen = [one, other].some((each) => listMember(each, 'security').length === 0);
  const replies = joinMaps(member(one, 'responses'), member(other, 'responses'));
  const callbacks = joinMaps(member(one, 'callbacks'), member(other, 'callbacks'));
  const { deprecated, ...kept } = one;
  return {
    operation: {
      ...kept,
      ...(deprecated === true && member(other, 'deprecated') === true && { deprecated }),
      ...(tags.length > 0 && { tags }),
      ...(parameters.length > 0 && { parameters }),
      ...(body.value !== undefined && { requestBody: body.value }),
      ...(replies !== undefined && { responses: replies }),
      ...(callbacks !== undefined && { callbacks }),
      security: security.length > 0 && isOpen ? distinctValues([...security, {}]) : distinctValues(security),
      'x-callback-of': [...originsOf(one), ...originsOf(other)],
    },
    bodies: body.bodies,
  };
}

function originsOf(operation: JsonObject): readonly JsonValue[] {
  const origin = member(operation, 'x-callback-of');
  return isArray(origin) ? origin : origin === undefined ? [] : [origin];
}

interface JoinedBody {
  readonly value: JsonValue | undefined;
  readonly bodies: Bodies;
}

function joinBodies(one: JsonValue | undefined, other: JsonValue | undefined, source: JsonValue): JoinedBody {
  if (one === undefined || other === undefined) {
    const only = one ?? other;
    return {
      value: isObject(only) ? { ...only, required: false } : only,
      bodies: only === undefined ? 'same' : 'alike',
    };
  }
  let bodies: Bodies = 'same';
  const content = new Map(members(member(one, 'content')));
  for (const [mediaType, media] of members(member(other, 'content'))) {
    const before = content.get(mediaType);
    if (before === undefined) content.set(mediaType, media);
    else {
      const joined = joinMedia(target(before, source) ?? {}, target(media, source) ?? {}, source);
      if (bodies === 'same') bodies = joined.bodies;
      content.set(mediaType, joined.value ?? {});
    }
  }
  const required = member(one, 'required') === true && member(other, 'required') === true;
  return {
    value: { ...(isObject(one) ? one : {}), required, content: Object.fromEntries(content) },
    bodies,
  };
}

/** Examples of one body only would say too little of the other, so that both keep theirs, by name. */
function joinMedia(one: JsonValue, other: JsonValue, source: JsonValue): JoinedBody {
  const schemas = distinctValues([
    ...choicesOf(member(one, 'schema')),
    ...choicesOf(member(other, 'schema')),
  ]);
  const toldApartBy = schemas.length > 1 ? tellingMember(schemas, source) : undefined;
  const [schema, ...others] = schemas;
  const joined =
    others.length === 0 ? schema : toldApartBy === undefined ? { anyOf: schemas } : { oneOf: schemas };
  const examples = joinMaps(examplesOf(one), examplesOf(other));
  const rest = members(one).filter(([name]) => !['schema', 'example', 'examples'].includes(name));
  return {
    value: {
      ...Object.fromEntries(rest),
      ...(joined !== undefined && { schema: joined }),
      ...(examples !== undefined && { examples }),
    },
    bodies: others.length === 0 ? 'same' : toldApartBy === undefined ? 'alike' : { toldApartBy },
  };
}

/** The schema itself, or those that an earlier join put together. */
function choicesOf(schema: JsonValue | undefined): readonly JsonValue[] {
  if (schema === undefined) return [];
  const [only, ...more] = members(schema);
  const list =
    only !== undefined && more.length === 0 && (only[0] === 'oneOf' || only[0] === 'anyOf')
      ? only[1]
      : undefined;
  return isArray(list) ? list : [schema];
}

function examplesOf(media: JsonValue): JsonValue | undefined {
  const example = member(media, 'example');
  return example === undefined ? member(media, 'examples') : { example: { value: example } };
}

/** A required member that has one fixed value in each schema, and another in each. */
function tellingMember(schemas: readonly JsonValue[], source: JsonValue): string | undefined {
  const found = schemas.map((schema) => fixedMembers(target(schema, source), source));
  const [first = new Map<string, string>(), ...others] = found;
  for (const [name] of first) {
    const values = new Set(found.map((each) => each.get(name)));
    if (others.every((each) => each.has(name)) && values.size === schemas.length) return name;
  }
  return undefined;
}

function fixedMembers(schema: JsonValue | undefined, source: JsonValue): ReadonlyMap<string, string> {
  const names = new Set(listMember(schema, 'required'));
  return new Map(
    members(member(schema, 'properties')).flatMap(([name, property]): readonly [string, string][] => {
      const described = target(property, source);
      const listed = member(described, 'enum');
      const value =
        member(described, 'const') ?? (isArray(listed) && listed.length === 1 ? listed[0] : undefined);
      return names.has(name) && value !== undefined ? [[name, JSON.stringify(value)]] : [];
    }),
  );
}

/** What only one of them has may be missing; a fixed value of the query becomes a choice. */
function joinParameters(
  one: readonly JsonValue[],
  other: readonly JsonValue[],
  source: JsonValue,
): readonly JsonValue[] {
  const keyOf = (value: JsonValue) => {
    const found = target(value, source);
    const place = stringMember(found, 'in') ?? '';
    const name = stringMember(found, 'name') ?? '';
    return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
  };
  const others = new Map(other.map((value) => [keyOf(value), value]));
  const joined = one.map((value) => {
    const key = keyOf(value);
    const match = others.get(key);
    others.delete(key);
    if (match === undefined) return optional(value, source);
    return JSON.stringify(match) === JSON.stringify(value) ? value : either(value, match, source);
  });
  return [...joined, ...Array.from(others.values(), (value) => optional(value, source))];
}

function optional(value: JsonValue, source: JsonValue): JsonValue {
  const found = target(value, source);
  if (!isObject(found) || member(found, 'required') !== true || member(found, 'in') === 'path') return value;
  return { ...found, required: false };
}

function either(one: JsonValue, other: JsonValue, source: JsonValue): JsonValue {
  const [first, second] = [target(one, source), target(other, source)];
  if (!isObject(first) || !isObject(second)) return one;
  const required = member(first, 'required') === true && member(second, 'required') === true;
  const schemas = distinctValues([
    ...choicesOf(member(first, 'schema')),
    ...choicesOf(member(second, 'schema')),
  ]);
  const [schema] = schemas;
  return {
    ...first,
    required,
    ...(schemas.length > 1 ? { schema: { anyOf: schemas } } : schema !== undefined && { schema }),
  };
}

function joinMaps(one: JsonValue | undefined, other: JsonValue | undefined): JsonObject | undefined {
  if (one === undefined && other === undefined) return undefined;
  return { ...Object.fromEntries(members(other)), ...Object.fromEntries(members(one)) };
}

/** What a value refers to in the document; itself where it is not a reference, or leads nowhere. */
function target(value: JsonValue | undefined, source: JsonValue): JsonValue | undefined {
  let current = value;
  for (let hops = 0; hops < 20; hops += 1) {
    const reference = stringMember(current, '$ref');
    const next = reference?.startsWith('#')
      ? readPointer(source, percentDecode(reference.slice(1)))
      : undefined;
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

function distinctValues(values: readonly JsonValue[]): readonly JsonValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
