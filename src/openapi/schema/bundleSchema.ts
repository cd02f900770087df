import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, isObject, members, stringMember } from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  endOfReferences,
  innerSchema,
  isReferenceOnly,
  referenceOf,
  type SchemaAt,
  schemaAt,
} from './schemaAt.ts';
import { mapSubschemas } from './subschemas.ts';

/** A place that a reference names but the set does not have. */
interface MissingSchema extends Place {
  /** The whole document is not in the set. */
  readonly notOpen?: true;
}

export interface BundledSchema {
  readonly schema: JsonValue;
  /** What `#/$defs/N` in the schema and in each definition means, by N. */
  readonly definitions: Readonly<Record<string, JsonValue>>;
  /** What the document calls a definition, by N: the last part of its place (`Pet`), or its file's name. */
  readonly names: Readonly<Record<string, string>>;
  /** The same for the schema itself, where it is nothing but a reference. */
  readonly name?: string;
  /** Values that references name but the set does not have; read as "anything goes". */
  readonly missing: readonly MissingSchema[];
  /** The schema is so large that parts of it were cut off; read as "anything goes" too. */
  readonly isCut?: true;
}

/** Beyond these a schema is cut off with `{}`: a hostile document must not fill the memory. */
const MOST_DEFINITIONS = 1_000;
const MOST_NODES = 100_000;

/** They would move the base of `#/$defs/N`; every reference is rewritten, so nothing needs them. */
const droppedKeywords = new Set([
  '$ref',
  '$id',
  '$schema',
  '$defs',
  'definitions',
  '$anchor',
  '$dynamicAnchor',
]);

/**
 * Makes the schema at a place self-contained, for validators and views that see one schema only.
 *
 * Every `$ref` that can be reached, in any document of the set, becomes `#/$defs/N`; the reader puts `definitions`
 * under `$defs`. A schema that is nothing but a reference is replaced by its target. Keywords beside a `$ref` are
 * joined with the target through `allOf` where the schema's dialect lets them count (JSON Schema 2019-09 on), so that
 * a `$ref` never has siblings here; else they are dropped.
 *
 * @param workspace The documents.
 * @param place The Schema Object.
 * @returns The schema; `{}` if there is none. Cycles stay cycles of `$ref`; sizes are limited.
 * @example bundleSchema(workspace, pet).schema // { type: 'object', properties: { owner: { $ref: '#/$defs/1' } } }
 */
export function bundleSchema(workspace: Workspace, place: Place): BundledSchema {
  const definitions: Record<string, JsonValue> = {};
  const definitionNames: Record<string, string> = {};
  const missing: MissingSchema[] = [];
  const names = new Map<string, string>();
  const waiting: { readonly name: string; readonly schema: SchemaAt }[] = [];
  let nodes = 0;
  let isCut = false;

  const root = endOfReferences(workspace, schemaAt(workspace, place));
  const schema = root.kind === 'found' ? copySchema(root.schema) : {};
  if (root.kind !== 'found') missing.push(missingPlace(root.schema));

  for (let index = 0; index < waiting.length; index += 1) {
    const next = waiting[index];
    if (next) definitions[next.name] = copySchema(next.schema);
  }
  return {
    schema,
    definitions,
    names: definitionNames,
    ...(root.kind === 'found' && root.references > 0 ? { name: nameOf(root.schema.place) } : {}),
    missing,
    ...(isCut ? { isCut } : {}),
  };

  function copySchema(at: SchemaAt): JsonValue {
    const { value } = at;
    nodes += 1;
    if (nodes > MOST_NODES) return cutOff();
    if (!isObject(value)) return value ?? {};
    if (stringMember(value, '$ref') === undefined) return copyKeywords(value, at);
    const target = definitionOf(at);
    if (isReferenceOnly(at)) return target;
    const copy = copyKeywords(value, at);
    return { ...copy, allOf: [...(isArray(copy.allOf) ? copy.allOf : []), target] };
  }

  function copyKeywords(value: JsonObject, at: SchemaAt): JsonObject {
    const entries = members(value).filter(([keyword]) => !droppedKeywords.has(keyword));
    return Object.fromEntries(
      entries.map(([keyword, each]) => [
        keyword,
        mapSubschemas(keyword, each, (_, token) => copySchema(innerSchema(at, keyword, token))),
      ]),
    );
  }

  function definitionOf(at: SchemaAt): JsonValue {
    const target = referenceOf(workspace, at);
    if (target === 'lost' || target === undefined) {
      missing.push(missingPlace(at));
      return {};
    }
    const key = placeKey(target.place);
    const known = names.get(key);
    if (known !== undefined) return { $ref: `#/$defs/${known}` };
    if (names.size >= MOST_DEFINITIONS) return cutOff();
    const name = String(names.size + 1);
    names.set(key, name);
    definitionNames[name] = nameOf(target.place);
    waiting.push({ name, schema: target });
    return { $ref: `#/$defs/${name}` };
  }

  function cutOff(): JsonValue {
    isCut = true;
    return {};
  }

  function missingPlace({ place: at, value }: SchemaAt): MissingSchema {
    const resolved = workspace.resolve(at, stringMember(value, '$ref') ?? '');
    if (resolved.kind === 'found' || resolved.kind === 'missing-value') return resolved.place;
    const place = { uri: resolved.uri, pointer: resolved.fragment };
    return resolved.kind === 'missing-document' ? { ...place, notOpen: true } : place;
  }
}

function nameOf(place: Place): string {
  const file = place.uri.split(/[/\\]/).at(-1) ?? '';
  return parsePointer(place.pointer)?.at(-1) ?? file.replace(/\.\w+$/, '');
}
