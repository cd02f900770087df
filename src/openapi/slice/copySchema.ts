import { dialectAt, keepsSiblings } from '../schema/dialect.ts';
import { mapSubschemas, subschemaForm } from '../schema/subschemas.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, isObject, member, members, stringMember } from '../source/json.ts';
import { hasComponent } from './componentTable.ts';
import type { SliceContext } from './copying.ts';
import { isPlainData } from './copying.ts';

/** Their values are data or names, never schemas, whatever they look like. Unknown keywords may hold schemas. */
const dataKeywords = new Set(['example', 'examples', 'default', 'enum', 'const', 'required']);
const libraries = new Set(['$defs', 'definitions']);

/**
 * Copies a Schema Object into a slice. References lead to components of the slice; what schemas keep for themselves in
 * `$defs` becomes components where it is referred to, and `$id`, which would give those references another base, is
 * left out.
 *
 * @param uri The document of the schema.
 */
export function copySchema(slice: SliceContext, value: JsonValue, uri: string): JsonValue {
  if (isArray(value)) return value.map((item) => copySchema(slice, item, uri));
  if (!isObject(value)) return value;
  const reference = stringMember(value, '$ref');
  if (reference === undefined) return copyKeywords(slice, value, uri);
  const target = { $ref: slice.components.refer('schemas', uri, reference) };
  // Where members beside a `$ref` are ignored, they must stay ignored in the slice.
  if (keepsSiblings(dialectOf(slice, slice.workspace.set.entry)) && !keepsSiblings(dialectOf(slice, uri))) {
    return target;
  }
  return { ...target, ...copyKeywords(slice, value, uri) };
}

function dialectOf({ workspace }: SliceContext, uri: string) {
  return dialectAt(workspace, { uri, pointer: '' }).dialect;
}

function copyKeywords(slice: SliceContext, value: JsonObject, uri: string): JsonObject {
  const entries = members(value).flatMap(([keyword, item]): readonly (readonly [string, JsonValue])[] => {
    if (keyword === '$ref' && typeof item === 'string') return [];
    if (keyword === '$id' && typeof item === 'string') return [];
    if (libraries.has(keyword) && isObject(item) && !holdsAnchor(item)) return [];
    if (!isPlainData(keyword, item)) return [];
    return [[keyword, copyKeyword(slice, keyword, item, uri)]];
  });
  return Object.fromEntries(entries);
}

function copyKeyword(slice: SliceContext, keyword: string, value: JsonValue, uri: string): JsonValue {
  if (dataKeywords.has(keyword) || keyword.startsWith('x-')) return value;
  if (keyword === 'discriminator') return copyDiscriminator(slice, value, uri);
  if (subschemaForm(keyword) === undefined) return copySchema(slice, value, uri);
  return mapSubschemas(keyword, value, (schema) => copySchema(slice, schema, uri));
}

/** Anchors are not followed here, but other tools do; then the schemas that have them stay. */
function holdsAnchor(value: JsonValue): boolean {
  if (isArray(value)) return value.some(holdsAnchor);
  return members(value).some(
    ([name, item]) => name === '$anchor' || name === '$dynamicAnchor' || holdsAnchor(item),
  );
}

/** Its `mapping` points to schemas, by reference or by the name of a component (Discriminator Object). */
function copyDiscriminator(slice: SliceContext, value: JsonValue, uri: string): JsonValue {
  if (!isObject(value)) return value;
  const mapping = member(value, 'mapping');
  const fallback = stringMember(value, 'defaultMapping');
  return {
    ...value,
    ...(isObject(mapping) && {
      mapping: Object.fromEntries(
        members(mapping).map(([name, to]) => [name, typeof to === 'string' ? mapped(slice, to, uri) : to]),
      ),
    }),
    ...(fallback !== undefined && { defaultMapping: mapped(slice, fallback, uri) }),
  };
}

function mapped(slice: SliceContext, to: string, uri: string): string {
  const { workspace, components } = slice;
  const holder = [uri, workspace.set.entry].find((each) => hasComponent(workspace, each, 'schemas', to));
  if (holder !== undefined) {
    const reference = components.referToPlace('schemas', {
      uri: holder,
      pointer: `/components/schemas/${to.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    });
    return reference === `#/components/schemas/${to}` ? to : reference;
  }
  const isReference = workspace.resolve({ uri, pointer: '' }, to).kind === 'found';
  return isReference ? components.refer('schemas', uri, to) : to;
}
