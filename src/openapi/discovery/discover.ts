import type { RepairKey } from '../expression/repair.types.ts';
import { append } from '../source/append.ts';
import { isObject, type JsonValue, member, members } from '../source/json.ts';
import { childPointer, formatPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Operation, Party } from '../workspace/model.ts';
import { childPlace, extentOf, placeKey } from '../workspace/place.ts';
import type { Problem } from '../workspace/problem.ts';
import { webhooksField } from '../workspace/webhooksField.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { discoverCallbacks, discoverNamed } from './discoverCallbacks.ts';
import { type MethodSite, type PathItemReading, readPathItem } from './readPathItem.ts';
import { requestFields } from './requestFields.ts';
import { extAsName, tooManyCallbacks } from './structure/callbackFaults.ts';
import { webhooksIgnored } from './structure/webhooksIgnored.ts';
import { wrongType } from './structure/wrongType.ts';
import { takeFromBudget } from './takeFromBudget.ts';
import { type RequestSite, startOperation, startWalk, usage, type Walk } from './walk.ts';

export interface Discovery {
  /** Operations with callback requests, all webhooks, then unused operations under `components`. */
  readonly operations: readonly Operation[];
  readonly webhooks: readonly string[];
  readonly operationCount: number;
  /** By id of an operation or callback request. */
  readonly sites: ReadonlyMap<string, RequestSite>;
  /** Problems of the structure that was walked; the keys themselves are checked later. */
  readonly problems: readonly Problem[];
}

/**
 * Finds every callback request of a description, through references and at any depth.
 *
 * Walks `paths`, `webhooks` (3.1 on; else `x-webhooks`), then what nothing refers to in `components.pathItems` (3.1 on) and
 * `components.callbacks` of the entry document. The same component attached twice gives two requests with two ids.
 *
 * @param workspace The documents; the entry is an OpenAPI document, or is read as one.
 * @param minor By whose rules.
 * @param repair Without it, keys that do not parse have no suggestion.
 * @returns What was found; wrong types and dead references are problems, and the rest goes on.
 * @example discover(workspace, '3.0').operations[0]?.callbacks[0]?.key // '{$request.query.callbackUrl}/data'
 */
export function discover(workspace: Workspace, minor: OpenApiMinor, repair?: RepairKey): Discovery {
  const walk = startWalk(workspace, minor, repair);
  const root = { uri: workspace.set.entry, pointer: '' };
  const map = childPlace(root, 'paths');
  const paths = pathItemsOf(walk, map).filter(([path]) => !path.startsWith('x-'));
  const { webhooks, names } = discoverWebhooks(walk, root);

  const onPaths = paths.map(([path, value]) =>
    readOperations(walk, { place: childPlace(map, path), name: path, value, origin: 'path' }),
  );
  const operationCount = onPaths.reduce((count, { methods }) => count + methods.length, 0);
  const operations: Operation[] = [];
  for (const reading of onPaths) append(operations, discoverOperations(walk, reading));
  append(operations, webhooks);
  append(operations, unusedPathItems(walk, root));
  append(operations, unusedCallbacks(walk, root));
  return {
    operations,
    webhooks: names,
    operationCount,
    sites: walk.sites,
    problems: walk.problems,
  };
}

interface PathItemEntry {
  readonly place: Place;
  readonly name: string;
  readonly value: JsonValue;
  readonly origin: 'path' | 'webhook' | 'component-path-item';
}

type OperationsReading = PathItemEntry & PathItemReading;

function readOperations(walk: Walk, entry: PathItemEntry): OperationsReading {
  const { place, name, value, origin } = entry;
  const what = () => `The ${origin === 'webhook' ? 'webhook' : 'path item'} ${inlineCode(name)}`;
  return { place, name, value, origin, ...readPathItem(walk, place, what, value) };
}

/** All webhooks, with callbacks or without: each name and method is a request that the provider sends. */
function discoverWebhooks(
  walk: Walk,
  root: Place,
): { readonly webhooks: readonly Operation[]; readonly names: readonly string[] } {
  const value = walk.workspace.value(root);
  if (walk.minor === '3.0' && member(value, 'webhooks') !== undefined)
    walk.problems.push(webhooksIgnored(walk.workspace, root));
  const field = webhooksField(value, walk.minor);
  if (field === undefined) return { webhooks: [], names: [] };
  const map = childPlace(root, field);
  const items = pathItemsOf(walk, map);
  const named = items.filter(([name]) => field === 'webhooks' || !name.startsWith('x-'));
  const webhooks: Operation[] = [];
  for (const [name, item] of named) {
    const place = childPlace(map, name);
    // References can multiply webhooks too; those beyond the limit are not read.
    if (walk.budget.total <= 0) {
      walk.problems.push(tooManyCallbacks(walk.workspace.range(place, 'key')));
      break;
    }
    const reading = readOperations(walk, { place, name, value: item, origin: 'webhook' });
    append(webhooks, discoverOperations(walk, reading));
  }
  return { webhooks, names: named.map(([name]) => name) };
}

function discoverOperations(walk: Walk, reading: OperationsReading): readonly Operation[] {
  return reading.methods
    .map((site) => discoverOperation(walk, reading, site))
    .filter((operation) => operation !== undefined);
}

function discoverOperation(walk: Walk, reading: OperationsReading, site: MethodSite): Operation | undefined {
  const { workspace } = walk;
  const { place, value } = site;
  const isWebhook = reading.origin === 'webhook';
  if (!isWebhook && member(value, 'callbacks') === undefined) return undefined;
  const id = reading.place.pointer + formatPointer(site.tokens);
  const sender: Party = isWebhook ? 'provider' : 'consumer';
  const request: RequestSite = { id, place, value, pathItems: reading.shared };
  const holder = { sender, enclosing: [placeKey(place)], ...request };
  startOperation(walk);
  if (isWebhook && !takeFromBudget(walk, holder)) return undefined;
  const callbacks = discoverCallbacks(walk, holder);
  if (!isWebhook && callbacks.length === 0) return undefined;
  walk.sites.set(id, request);
  return {
    id,
    origin: reading.origin,
    method: site.method,
    path: reading.name,
    place,
    range: workspace.range(place, 'key'),
    sender,
    unused: reading.origin === 'component-path-item',
    ...(isWebhook && {
      extent: extentOf(workspace, place),
      nameRange: workspace.range(reading.place, 'key'),
    }),
    callbacks,
    ...requestFields(value),
  };
}

function unusedPathItems(walk: Walk, root: Place): readonly Operation[] {
  if (walk.minor === '3.0') return [];
  const isUsed = usage(walk);
  const map = childPlace(root, 'components', 'pathItems');
  return pathItemsOf(walk, map).flatMap(([name, value]) => {
    if (isUsed('pathItems', name)) return [];
    const place = childPlace(map, name);
    return discoverOperations(
      walk,
      readOperations(walk, { place, name, value, origin: 'component-path-item' }),
    );
  });
}

function unusedCallbacks(walk: Walk, root: Place): readonly Operation[] {
  const { workspace } = walk;
  const isUsed = usage(walk);
  const components = childPlace(root, 'components', 'callbacks');
  return pathItemsOf(walk, components).flatMap(([name, value]) => {
    const at = childPlace(components, name);
    if (name.startsWith('x-')) walk.problems.push(extAsName(workspace, at, name));
    if (isUsed('callbacks', name)) return [];
    const id = childPointer('', 'components', 'callbacks', name);
    const request: RequestSite = { id, place: at, value, pathItems: [] };
    startOperation(walk);
    const callbacks = discoverNamed(
      walk,
      { ...request, sender: 'consumer', enclosing: [] },
      { name, at, value, id },
    );
    if (callbacks.length === 0) return [];
    walk.sites.set(id, request);
    const operation: Operation = {
      id,
      origin: 'component-callback',
      method: '',
      path: name,
      tags: [],
      deprecated: false,
      place: at,
      range: workspace.range(at, 'key'),
      sender: 'consumer',
      unused: true,
      callbacks,
    };
    return [operation];
  });
}

/** The members of a map of path items or callbacks, with a problem where it is not an object. */
function pathItemsOf(walk: Walk, place: Place): readonly (readonly [string, JsonValue])[] {
  const value = walk.workspace.value(place);
  if (value === undefined || isObject(value)) return members(value);
  const name = place.pointer.split('/').at(-1) ?? '';
  walk.problems.push(wrongType(walk.workspace, place, `${inlineCode(name)}`, value));
  return [];
}
