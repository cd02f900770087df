import type { JsonValue } from '../source/json.ts';
import { isArray, member, members, stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { isMethod } from '../spec/methods.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import { webhooksField } from '../workspace/webhooksField.ts';
import type { Resolved, Workspace } from '../workspace/workspace.ts';

/** A `$ref` that has to be followed to know the callbacks. */
export interface NeededReference {
  /** The object that has it. */
  readonly at: Place;
  readonly reference: string;
  readonly resolved: Resolved;
}

/** Values that are examples or names, and links, which no callback needs. */
const notFollowed = new Set(['example', 'examples', 'default', 'enum', 'const', 'mapping', 'links']);
/** The names in these maps are the user's own and may be any word. */
const nameMaps = new Set(['properties', 'patternProperties', 'content', 'headers', 'responses', 'callbacks']);
const MOST_VALUES = 1_000_000;

/**
 * Lists the references on the way to callbacks and in what they need: those of path items, since only what they lead to
 * can say whether it has callbacks, and all in webhooks and operations with callbacks. Other operations are passed over.
 *
 * @returns In the order they are met; each place once. Those that lead nowhere are among them.
 */
export function neededReferences(workspace: Workspace, minor: OpenApiMinor): readonly NeededReference[] {
  const found: NeededReference[] = [];
  const visited = new Set<string>();
  const waiting: Place[] = [];
  let values = 0;

  const root = { uri: workspace.set.entry, pointer: '' };
  const paths = childPlace(root, 'paths');
  enterPathItems(paths, false);
  const webhooks = webhooksField(workspace.value(root), minor);
  if (webhooks !== undefined) enterPathItems(childPlace(root, webhooks), true);
  if (minor !== '3.0') enterPathItems(childPlace(root, 'components', 'pathItems'), false);
  const callbacks = childPlace(root, 'components', 'callbacks');
  for (const [name] of members(workspace.value(callbacks))) enter(childPlace(callbacks, name));
  for (let next = waiting.shift(); next; next = waiting.shift()) visit(workspace.value(next), next, false);
  return found;

  function enterPathItems(holder: Place, every: boolean): void {
    for (const [name] of members(workspace.value(holder))) {
      if (!name.startsWith('x-')) enterPathItem(childPlace(holder, name), every);
    }
  }

  /** Only its operations with callbacks, or every one, and their siblings. */
  function enterPathItem(start: Place, every: boolean): void {
    const passed = new Set<string>();
    let place: Place | undefined = start;
    while (place && !passed.has(placeKey(place))) {
      passed.add(placeKey(place));
      const value = workspace.value(place);
      const operations = operationsIn(value, place, every);
      if (operations.length > 0) enter(childPlace(place, 'parameters'));
      for (const operation of operations) enter(operation);
      place = follow(value, place);
    }
  }

  function operationsIn(pathItem: JsonValue | undefined, place: Place, every: boolean): readonly Place[] {
    return members(pathItem).flatMap(([name, value]) => {
      if (name === 'additionalOperations') return operationsIn(value, childPlace(place, name), every);
      const isOperation =
        isMethod(name.toLowerCase(), minor) || place.pointer.endsWith('/additionalOperations');
      return isOperation && (every || member(value, 'callbacks') !== undefined)
        ? [childPlace(place, name)]
        : [];
    });
  }

  function enter(place: Place): void {
    const key = placeKey(place);
    if (visited.has(key)) return;
    visited.add(key);
    waiting.push(place);
  }

  /** Notes a reference; where it leads is for the caller to enter. */
  function follow(value: JsonValue | undefined, at: Place): Place | undefined {
    const reference = stringMember(value, '$ref');
    if (reference === undefined) return undefined;
    const resolved = workspace.resolve(at, reference);
    const key = `$ref ${placeKey(at)}`;
    if (!visited.has(key)) found.push({ at, reference, resolved });
    visited.add(key);
    return resolved.kind === 'found' ? resolved.place : undefined;
  }

  function visit(value: JsonValue | undefined, place: Place, names: boolean): void {
    values += 1;
    if (values > MOST_VALUES || typeof value !== 'object' || value === null) return;
    const target = names ? undefined : follow(value, place);
    if (target) enter(target);
    for (const [name, item] of inner(value, names)) {
      visit(item, childPlace(place, name), !names && nameMaps.has(name));
    }
  }
}

/** The values in a value that may hold references. */
function inner(value: JsonValue, names: boolean): readonly (readonly [string, JsonValue])[] {
  if (isArray(value)) return value.map((item, index) => [String(index), item]);
  return members(value).filter(([name]) => names || !(notFollowed.has(name) || name.startsWith('x-')));
}
