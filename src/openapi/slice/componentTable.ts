import { isArray, isObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { formatPointer, parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ComponentKind } from './copying.ts';
import { deadReferenceText, ownReference, type SliceHome } from './referenceText.ts';

/** A part of the source that the slice holds as a component. */
export interface SliceComponent {
  readonly kind: ComponentKind;
  readonly name: string;
  /** Where it comes from. */
  readonly place: Place;
}

/** The components of a slice, found while it is copied. */
export interface ComponentTable {
  /** What a reference is in the slice; its target becomes a component. One that leads nowhere stays. */
  readonly refer: (kind: ComponentKind, from: string, reference: string) => string;
  /** The same for a place. */
  readonly referToPlace: (kind: ComponentKind, place: Place) => string;
  /** Keeps a component of the entry document under its own name. */
  readonly keep: (kind: ComponentKind, name: string) => void;
  /** The place of the value itself, at the end of a chain of objects in which only `$ref` counts. */
  readonly origin: (kind: ComponentKind, place: Place) => Place;
  /** The next component to copy, if any. */
  readonly next: () => SliceComponent | undefined;
}

/**
 * Names the components of a slice. Those of the entry document keep their names; the others get one of their own that
 * no component of the entry document has, whether it is kept or not.
 */
export function createComponentTable(workspace: Workspace, home: SliceHome): ComponentTable {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const waiting: SliceComponent[] = [];
  let mentioned: ReadonlySet<string> | undefined;
  const root = childPlace({ uri: home.entry, pointer: '' }, 'components');

  return { refer, referToPlace, keep, origin, next: () => waiting.shift() };

  function refer(kind: ComponentKind, from: string, reference: string): string {
    const resolved = workspace.resolve({ uri: from, pointer: '' }, reference);
    if (resolved.kind === 'found') return referToPlace(kind, resolved.place);
    return deadReferenceText(home, from, reference, resolved);
  }

  function referToPlace(kind: ComponentKind, place: Place): string {
    const passed: Place[] = [];
    const target = origin(kind, place, passed);
    const key = `${kind} ${placeKey(target)}`;
    const name = names.get(key) ?? add(kind, target, nameFor(kind, target, passed));
    return ownReference(formatPointer(['components', kind, name]));
  }

  function keep(kind: ComponentKind, name: string): void {
    const written = childPlace(root, kind, name);
    if (taken.has(`${kind} ${name}`)) return;
    // One with callbacks that refers to another stays apart from it: it may be the one that nothing refers to.
    const target = kind === 'securitySchemes' ? origin(kind, written) : written;
    add(kind, names.has(`${kind} ${placeKey(target)}`) ? written : target, name);
  }

  function add(kind: ComponentKind, place: Place, name: string): string {
    names.set(`${kind} ${placeKey(place)}`, name);
    taken.add(`${kind} ${name}`);
    waiting.push({ kind, name, place });
    return name;
  }

  function nameFor(kind: ComponentKind, target: Place, passed: readonly Place[]): string {
    for (const place of [target, ...passed]) {
      const own = ownName(kind, place);
      if (own !== undefined && !taken.has(`${kind} ${own}`)) return own;
    }
    const base = componentName(target);
    let name = base;
    for (let count = 2; isTaken(kind, name); count += 1) name = `${base}_${count}`;
    return name;
  }

  /** A dead reference of the entry document must not find a target by accident. */
  function isTaken(kind: ComponentKind, name: string): boolean {
    if (taken.has(`${kind} ${name}`) || workspace.value(childPlace(root, kind, name)) !== undefined)
      return true;
    mentioned ??= componentsReferredTo(workspace.value({ uri: home.entry, pointer: '' }));
    return mentioned.has(`${kind} ${name}`);
  }

  /** The name of a component of the entry document. */
  function ownName(kind: ComponentKind, place: Place): string | undefined {
    if (place.uri !== home.entry) return undefined;
    const [components, field, name, ...more] = parsePointer(place.pointer) ?? [];
    return components === 'components' && field === kind && more.length === 0 ? name : undefined;
  }

  function origin(kind: ComponentKind, place: Place, passed: Place[] = []): Place {
    const seen = new Set<string>();
    let current = place;
    for (;;) {
      const value = workspace.value(current);
      const reference = stringMember(value, '$ref');
      if (reference === undefined || hasMore(kind, value)) {
        return isObject(value) || seen.size === 0 ? current : place;
      }
      seen.add(placeKey(current));
      passed.push(current);
      const resolved = workspace.resolve(current, reference);
      if (resolved.kind !== 'found' || seen.has(placeKey(resolved.place))) {
        passed.length = 0;
        return place;
      }
      current = resolved.place;
    }
  }
}

/** Whether something beside its `$ref` counts (Reference Object, Path Item Object, Schema Object). */
function hasMore(kind: ComponentKind, value: JsonValue | undefined): boolean {
  const names = members(value).map(([name]) => name);
  if (kind === 'schemas' || kind === 'pathItems') return names.length > 1;
  return kind !== 'callbacks' && names.some((name) => name === 'summary' || name === 'description');
}

function componentsReferredTo(value: JsonValue | undefined, found = new Set<string>()): Set<string> {
  if (isArray(value)) for (const item of value) componentsReferredTo(item, found);
  for (const [name, item] of members(value)) {
    if (name === '$ref' && typeof item === 'string') {
      const [components, kind, component] = parsePointer(percentDecode(item.split('#', 2)[1] ?? '')) ?? [];
      if (components === 'components') found.add(`${kind} ${component}`);
    } else componentsReferredTo(item, found);
  }
  return found;
}

/** Whether a document has a component of a name. */
export function hasComponent(workspace: Workspace, uri: string, kind: ComponentKind, name: string): boolean {
  const components = member(workspace.value({ uri, pointer: '' }), 'components');
  return member(member(components, kind), name) !== undefined;
}

/** Words of the specification: as a name they would say nothing of what they hold. */
const structure = new Set([
  ...['schema', 'schemas', 'items', 'properties', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', '$defs'],
  ...['definitions', 'content', 'requestBody', 'responses', 'parameters', 'headers', 'examples', 'callbacks'],
  ...['paths', 'components', 'value'],
]);

/**
 * A name for a part that was not a component, or is from another document: the last part of its place that says something,
 * else its file's name, in the characters that component names may have (Components Object).
 *
 * @example componentName({ uri: 'common/Pet.v1.yaml', pointer: '' }) // 'Pet.v1'
 */
function componentName(place: Place): string {
  const tokens = (parsePointer(place.pointer) ?? []).filter(
    (token) => !structure.has(token) && !/^\d*$/.test(token),
  );
  const file = place.uri.split(/[/\\]/).at(-1) ?? '';
  const name = (tokens.at(-1) ?? file.replace(/\.\w+$/, '')).replace(/[^\w.-]+/g, '_');
  return /^_*$/.test(name) ? 'part' : name;
}
