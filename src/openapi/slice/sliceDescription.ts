import type { Description } from '../description/describeWith.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, isObject, member, members, stringMember } from '../source/json.ts';
import { childPointer, parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { minorOfKind } from '../spec/documentKind.ts';
import type { Operation } from '../workspace/model.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import { webhooksField } from '../workspace/webhooksField.ts';
import { createComponentTable, type SliceComponent } from './componentTable.ts';
import type { ComponentKind, SliceContext } from './copying.ts';
import { isPlainData } from './copying.ts';
import { copyComponent } from './copyMessage.ts';
import { copySecurity } from './copyOperation.ts';
import { copyCallback, copyPathItem } from './copyPathItem.ts';
import { keptPlaces } from './kept.ts';
import { foreignPaths } from './linkTargetsInSlice.ts';
import { sliceHome } from './referenceText.ts';
import { writeYaml } from './writeYaml.ts';

/**
 * Makes one self-contained OpenAPI document of what some callback requests need, from all documents of a set: their
 * operations with parameters, bodies, responses and servers, the callbacks, and the components these reach.
 *
 * The links of their responses come along, with the operations that these lead to: of those only the request, so that
 * links that lead back and forth end there.
 *
 * The ids of operations, callback requests and links stay the same, so that a selection and typed samples fit the slice
 * too.
 * A component that is attached several times keeps everything that any of them needs. References to documents that the set
 * does not have stay; the description of the API itself stays only in a slice of all callbacks. Members beside the `$ref` of a path item are joined with it (Path Item Object); where others
 * refer to the same path item, they may get that too.
 *
 * @param description From `openDescription`.
 * @param callbackIds Of callback requests and links, each kept with all that encloses it and all that is nested in it; ids
 *   of operations keep all their callbacks; others are passed over.
 * @returns YAML text and a name for it, next to the entry document. A text that is not an OpenAPI 3 document gives one
 *   without operations.
 * @example sliceDescription(description, 'all') // { uri: 'openapi.slice.yaml', text: 'openapi: 3.1.1\n…' }
 */
export function sliceDescription(
  description: Description,
  callbackIds: readonly string[] | 'all',
): { readonly text: string; readonly uri: string } {
  const { value, uri } = sliceValue(description, callbackIds);
  return { text: writeYaml(value), uri };
}

/**
 * The same as `sliceDescription`, as a value.
 *
 * @param options Whether it has links too: it has, unless they are left out.
 * @example sliceValue(description, 'all').value.openapi // '3.1.1'
 */
export function sliceValue(
  description: Description,
  callbackIds: readonly string[] | 'all',
  { withLinks = true }: { readonly withLinks?: boolean } = {},
): { readonly value: JsonObject; readonly uri: string } {
  const { workspace, analysis } = description;
  const home = sliceHome(workspace.set.entry);
  const slice: SliceContext = {
    workspace,
    minor: minorOfKind(analysis.kind),
    home,
    kept: keptPlaces(analysis, callbackIds, withLinks),
    components: createComponentTable(workspace, home),
    pathItems: new Map(),
    joining: new Map(),
    tags: new Set(),
    root: { usesSecurity: false },
  };
  return { value: sliceOf(slice, callbackIds === 'all'), uri: home.uri };
}

function sliceOf(slice: SliceContext, isOfAll: boolean): JsonObject {
  const root = { uri: slice.workspace.set.entry, pointer: '' };
  const source = slice.workspace.value(root);
  keepUnused(slice);
  const onPaths = attached(slice, 'path', 'paths');
  const webhooksName = webhooksField(source, slice.minor) ?? 'webhooks';
  const onWebhooks = attached(slice, 'webhook', webhooksName);
  registerAttached(slice, [...onPaths, ...onWebhooks]);
  const paths = { ...copyAttached(slice, onPaths), ...copyForeign(slice) };
  const webhooks = copyAttached(slice, onWebhooks);
  const before = copyComponents(slice);
  const security = slice.root.usesSecurity ? member(source, 'security') : undefined;
  const copied = security === undefined ? undefined : copySecurity(slice, security, root.uri);
  const components = inOrder(slice, [...before, ...copyComponents(slice)]);
  const tags = keptTags(slice, member(source, 'tags'));
  const entries: readonly (readonly [string, JsonValue | undefined])[] = [
    ['openapi', member(source, 'openapi') ?? '3.1.1'],
    ['$self', member(source, '$self')],
    ['info', copyInfo(member(source, 'info'), isOfAll)],
    ['jsonSchemaDialect', member(source, 'jsonSchemaDialect')],
    ['servers', member(source, 'servers')],
    ['security', copied],
    ['tags', tags.length > 0 ? tags : undefined],
    ['paths', Object.keys(paths).length > 0 || slice.minor === '3.0' ? paths : undefined],
    [webhooksName, Object.keys(webhooks).length > 0 ? webhooks : undefined],
    ['components', Object.keys(components).length > 0 ? components : undefined],
  ];
  const written = entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const complete = written.some(([name]) => ['paths', 'webhooks', 'components'].includes(name));
  return Object.fromEntries(complete ? written : [...written, ['paths', {}]]);
}

/** What is said of the API as a whole, often pages long, does not come with some of its callbacks. */
function copyInfo(info: JsonValue | undefined, isOfAll: boolean): JsonValue {
  if (!isObject(info)) return info ?? { title: 'Untitled', version: '0' };
  const copied = members(info).filter(([name]) => isOfAll || name !== 'description');
  return Object.fromEntries(copied.filter(([name, value]) => isPlainData(name, value)));
}

/** Components that nothing refers to have callbacks too: they keep their names. */
function keepUnused(slice: SliceContext): void {
  for (const operation of slice.kept.operations) {
    if (operation.origin === 'component-callback') slice.components.keep('callbacks', operation.path);
    if (operation.origin === 'component-path-item') slice.components.keep('pathItems', operation.path);
  }
}

/** The path items of `paths` or `webhooks` that have kept operations. */
function attached(slice: SliceContext, origin: Operation['origin'], field: string): readonly Place[] {
  const holder = childPlace({ uri: slice.workspace.set.entry, pointer: '' }, field);
  const kept = slice.kept.operations.filter((each) => each.origin === origin);
  const names = new Set(kept.map((each) => each.path));
  // In its order: of operations with one `operationId`, the first counts.
  return members(slice.workspace.value(holder)).flatMap(([name]) =>
    names.has(name) ? [childPlace(holder, name)] : [],
  );
}

/** The path items of other documents that only links lead to. */
function copyForeign(slice: SliceContext): JsonObject {
  return Object.fromEntries(
    foreignPaths(slice.kept.operations).map(({ operation: { path }, pathItem }) => [
      path,
      copyPathItem(slice, pathItem, childPointer('/paths', path)),
    ]),
  );
}

/** Any path item may be referred to from any other; those that refer to another come after it. */
function registerAttached(slice: SliceContext, places: readonly Place[]): void {
  const froms = [places, places.map((place) => slice.components.origin('pathItems', place))];
  for (const from of froms) {
    for (const [index, place] of places.entries()) {
      const key = placeKey(from[index] ?? place);
      if (!slice.pathItems.has(key)) slice.pathItems.set(key, place.pointer);
    }
  }
}

function copyAttached(slice: SliceContext, places: readonly Place[]): JsonObject {
  return Object.fromEntries(
    places.map((place) => [
      parsePointer(place.pointer)?.at(-1) ?? '',
      copyPathItem(slice, place, place.pointer),
    ]),
  );
}

type Copied = readonly [component: SliceComponent, value: JsonValue];

/** Copies referenced components, and those they refer to, until none are left. */
function copyComponents(slice: SliceContext): readonly Copied[] {
  const copied: Copied[] = [];
  for (let next = slice.components.next(); next; next = slice.components.next()) {
    const { kind, name, place } = next;
    const out = childPointer('/components', kind, name);
    if (kind === 'callbacks') copied.push([next, copyCallback(slice, place, out)]);
    else if (kind === 'pathItems') copied.push([next, copyPathItem(slice, place, out)]);
    else copied.push([next, copyComponent[kind](slice, slice.workspace.value(place) ?? {}, place.uri)]);
  }
  return copied;
}

const kinds: readonly ComponentKind[] = [
  ...(['schemas', 'responses', 'parameters', 'examples', 'requestBodies', 'headers', 'links'] as const),
  ...(['securitySchemes', 'callbacks', 'pathItems', 'mediaTypes'] as const),
];

/** Those of the entry document first, in its order; then the others as they were found. */
function inOrder(slice: SliceContext, copied: readonly Copied[]): JsonObject {
  const components = member(
    slice.workspace.value({ uri: slice.workspace.set.entry, pointer: '' }),
    'components',
  );
  const fields = kinds.map((kind) => {
    const known = Object.keys(Object.fromEntries(members(member(components, kind))));
    const position = new Map(known.map((name, index) => [name, index]));
    const of = copied.filter(([component]) => component.kind === kind);
    const sorted = of.toSorted(
      ([left], [right]) =>
        (position.get(left.name) ?? known.length) - (position.get(right.name) ?? known.length),
    );
    return [kind, Object.fromEntries(sorted.map(([{ name }, value]) => [name, value]))] as const;
  });
  return Object.fromEntries(fields.filter(([, value]) => Object.keys(value).length > 0));
}

/** The Tag Objects of tags in use, and the tags those belong to (3.2 `parent`). */
function keptTags(slice: SliceContext, tags: JsonValue | undefined): readonly JsonValue[] {
  if (!isArray(tags)) return [];
  const wanted = new Set(slice.tags);
  for (const name of wanted) {
    const parent = stringMember(
      tags.find((tag) => stringMember(tag, 'name') === name),
      'parent',
    );
    if (parent !== undefined) wanted.add(parent);
  }
  return tags.filter((tag) => wanted.has(stringMember(tag, 'name') ?? ''));
}
