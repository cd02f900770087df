import type { JsonObject, JsonValue } from '../json.ts';
import { isArray, isObject, members, stringMember } from '../json.ts';
import { parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { follow } from './follow.ts';
import { minorOf } from './minor.ts';
import { childPlace, placeKey } from './place.ts';
import type { Workspace } from './workspace.ts';

export interface BundledSchema {
  readonly schema: JsonValue;
  /** What `#/$defs/N` in the schema and in each definition means, by N. */
  readonly definitions: Readonly<Record<string, JsonValue>>;
  /** What the document calls a definition, by N: the last part of its place (`Pet`), or its file's name. */
  readonly names: Readonly<Record<string, string>>;
  /** The same for the schema itself, where it is nothing but a reference. */
  readonly name?: string;
  /** Values that references name but the set does not have; read as "anything goes". */
  readonly missing: readonly Place[];
}

/** Beyond these a schema is cut off with `{}`: a hostile document must not fill the memory. */
const maxDefinitions = 1_000;
const maxNodes = 100_000;

/** Their values are data or names, never schemas, whatever they look like. */
const dataKeywords = new Set([
  'example',
  'examples',
  'default',
  'enum',
  'const',
  'required',
  'discriminator',
]);
/** Maps from names to schemas: the names must not be read as keywords. */
const mapKeywords = new Set(['properties', 'patternProperties', 'dependentSchemas']);
/** They would move the base of `#/$defs/N`; every reference is rewritten, so nothing needs them. */
const droppedKeywords = new Set([
  '$ref',
  '$id',
  '$schema',
  '$defs',
  '$anchor',
  '$dynamicAnchor',
  '$dynamicRef',
]);

/**
 * Makes the schema at a place self-contained, for samplers and validators that see one schema only.
 *
 * Every `$ref` that can be reached, in any document of the set, becomes `#/$defs/N`; the reader puts `definitions`
 * under `$defs`. A schema that is nothing but a reference is replaced by its target. Keywords beside a `$ref` are
 * dropped in 3.0 (Reference Object) and joined with the target through `allOf` from 3.1 on (JSON Schema 2020-12).
 *
 * @param workspace The documents.
 * @param place The Schema Object.
 * @returns The schema; `{}` where there is none. Cycles stay cycles of `$ref`; sizes are bounded.
 * @example bundleSchema(workspace, pet).schema // { type: 'object', properties: { owner: { $ref: '#/$defs/1' } } }
 */
export function bundleSchema(workspace: Workspace, place: Place): BundledSchema {
  const definitions: Record<string, JsonValue> = {};
  const definitionNames: Record<string, string> = {};
  const missing: Place[] = [];
  const names = new Map<string, string>();
  const waiting: { readonly name: string; readonly place: Place; readonly value: JsonValue }[] = [];
  let nodes = 0;

  const root = follow(workspace, place);
  const siblings = hasSiblings(workspace.value(place), place);
  const referred = !siblings && root.kind === 'found' && root.references.length > 0;
  let schema: JsonValue = {};
  if (siblings) schema = copySchema(workspace.value(place) ?? {}, place);
  else if (root.kind === 'found') schema = copySchema(root.value, root.place);
  else missing.push(missingPlace(root.at, root.reference));

  for (let next = waiting.shift(); next; next = waiting.shift()) {
    definitions[next.name] = copySchema(next.value, next.place);
  }
  return {
    schema,
    definitions,
    names: definitionNames,
    ...(referred ? { name: nameOf(root.place) } : {}),
    missing,
  };

  function copySchema(value: JsonValue, at: Place): JsonValue {
    nodes += 1;
    if (nodes > maxNodes) return {};
    if (isArray(value)) return value.map((item, index) => copySchema(item, childPlace(at, String(index))));
    if (!isObject(value)) return value;
    const copy = copyKeywords(value, at);
    const reference = stringMember(value, '$ref');
    if (reference === undefined) return copy;
    const target = definitionOf(at, reference);
    if (!hasSiblings(value, at)) return target;
    return { ...copy, allOf: [...(isArray(copy.allOf) ? copy.allOf : []), target] };
  }

  function copyKeywords(value: JsonObject, at: Place): JsonObject {
    const entries = members(value).filter(([keyword]) => !droppedKeywords.has(keyword));
    return Object.fromEntries(
      entries.map(([keyword, item]) => [keyword, copyKeyword(keyword, item, childPlace(at, keyword))]),
    );
  }

  function copyKeyword(keyword: string, value: JsonValue, at: Place): JsonValue {
    if (dataKeywords.has(keyword) || keyword.startsWith('x-')) return value;
    if (!mapKeywords.has(keyword)) return copySchema(value, at);
    return Object.fromEntries(
      members(value).map(([name, item]) => [name, copySchema(item, childPlace(at, name))]),
    );
  }

  function definitionOf(at: Place, reference: string): JsonValue {
    const resolved = workspace.resolve(at, reference);
    if (resolved.kind !== 'found') {
      missing.push(missingPlace(at, reference));
      return {};
    }
    const key = placeKey(resolved.place);
    const known = names.get(key);
    if (known !== undefined) return { $ref: `#/$defs/${known}` };
    if (names.size >= maxDefinitions) return {};
    const name = String(names.size + 1);
    names.set(key, name);
    definitionNames[name] = nameOf(resolved.place);
    waiting.push({ name, place: resolved.place, value: resolved.value });
    return { $ref: `#/$defs/${name}` };
  }

  function hasSiblings(value: JsonValue | undefined, at: Place): boolean {
    if (stringMember(value, '$ref') === undefined || minorOf(workspace, at.uri) === '3.0') return false;
    return members(value).some(([keyword]) => !droppedKeywords.has(keyword));
  }

  function missingPlace(at: Place, reference: string): Place {
    const resolved = workspace.resolve(at, reference);
    if (resolved.kind === 'found' || resolved.kind === 'missing-value') return resolved.place;
    return { uri: resolved.uri, pointer: resolved.fragment };
  }
}

function nameOf(place: Place): string {
  const file = place.uri.split(/[/\\]/).at(-1) ?? '';
  return parsePointer(place.pointer)?.at(-1) ?? file.replace(/\.\w+$/, '');
}
