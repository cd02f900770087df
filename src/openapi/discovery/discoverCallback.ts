import { append } from '../source/append.ts';
import { isObject, type JsonValue, members } from '../source/json.ts';
import { childPointer, formatPointer } from '../source/pointer.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import { type Followed, follow } from '../workspace/follow.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { childPlace, extentOf, placeKey } from '../workspace/place.ts';
import { hasExtraLevel, isMissingLevel, isPathItemLike, pathItemFields } from './callbackLevels.ts';
import { readCallbackKey } from './readCallbackKey.ts';
import { type MethodSite, type PathItemReading, readPathItem } from './readPathItem.ts';
import { requestFields } from './requestFields.ts';
import { callbackWithoutKey, keyWithoutMethod, nestedCycle } from './structure/callbackFaults.ts';
import { keyToCallback, keyToOther, levelExtra, levelMissing } from './structure/levels.ts';
import { takeFromBudget } from './takeFromBudget.ts';
import { type Holder, markUsed, type RequestSite, type Walk } from './walk.ts';

/** Finds the callbacks of the callback request itself; given by the caller, since the two call each other. */
export type DiscoverNested = (walk: Walk, holder: Holder) => readonly CallbackRequest[];

/** A Callback Object and how it is attached. */
export interface AttachedCallback {
  /** The attachment's pointer; the ids of its requests start with it. */
  readonly id: string;
  readonly name: string;
  readonly nameRange: DocumentRange;
  readonly place: Place;
  readonly value: JsonValue;
  readonly references: readonly Place[];
  /** It was reached through a `$ref` below a key, not below a callback name. */
  readonly isReferred?: true;
}

/**
 * Reads a Callback Object: keys to path items (Callback Object, all versions). Members that start with `x-` are
 * extensions. A level too few or too many is a problem, and one too many is read through, also where a `$ref` below a
 * key points to it.
 *
 * @param holder Whose exchange the keys are evaluated against, and who sends it.
 * @param callback The object; it must be one.
 * @returns One callback request for each key and method.
 */
export function discoverCallback(
  walk: Walk,
  holder: Holder,
  callback: AttachedCallback,
  nested: DiscoverNested,
): readonly CallbackRequest[] {
  const { workspace } = walk;
  const keys = members(callback.value).filter(([key]) => !key.startsWith('x-'));
  if (keys.length === 0) walk.problems.push(callbackWithoutKey(workspace, callback.place, callback.name));
  const missingLevel = keys.some(([key, value]) => isMissingLevel(key, value));
  const requests: CallbackRequest[] = [];
  for (const [key, value] of keys) {
    const place = childPlace(callback.place, key);
    if (isMissingLevel(key, value)) {
      walk.problems.push(levelMissing(workspace, place, callback.name, key));
    } else if (missingLevel && pathItemFields.has(key)) {
      // Part of the path item whose key is missing: one problem says it all.
    } else if (hasExtraLevel(key, value)) {
      walk.problems.push(levelExtra(workspace, place, callback.name, key));
      const inner = innerCallback(walk, callback, key, place, value);
      append(requests, discoverCallback(walk, holder, inner, nested));
    } else {
      append(requests, discoverKey(walk, holder, callback, { key, keyPlace: place, value, nested }));
    }
  }
  return requests;
}

function innerCallback(
  walk: Walk,
  outer: AttachedCallback,
  key: string,
  place: Place,
  value: JsonValue,
): AttachedCallback {
  const nameRange = walk.workspace.range(place, 'key');
  return { ...outer, id: childPointer(outer.id, key), name: key, nameRange, place, value };
}

function discoverKey(
  walk: Walk,
  holder: Holder,
  callback: AttachedCallback,
  { key, keyPlace, value, nested }: FoundKey,
): readonly CallbackRequest[] {
  const { workspace } = walk;
  const target = follow(workspace, keyPlace, value);
  const behind = callbackBehind(key, target);
  if (behind) {
    walk.problems.push(keyToCallback(workspace, keyPlace, callback.name, key));
    const inner = referredCallback(walk, callback, key, keyPlace, behind);
    return inner && takeFromBudget(walk, holder) ? discoverCallback(walk, holder, inner, nested) : [];
  }
  const what = () => `The path item of the callback key ${inlineCode(key)}`;
  const pathItem = readPathItem(walk, keyPlace, what, value);
  if (pathItem.methods.length === 0 && target.kind === 'found' && isObject(target.value)) {
    const dead = target.references.length > 0 && !isPathItemLike(target.value);
    walk.problems.push((dead ? keyToOther : keyWithoutMethod)(workspace, keyPlace, key));
  }
  const requests: CallbackRequest[] = [];
  for (const site of pathItem.methods) {
    if (!takeFromBudget(walk, holder)) continue;
    requests.push(discoverRequest(walk, holder, callback, { key, keyPlace, pathItem, site, nested }));
  }
  return requests;
}

type Found = Extract<Followed, { readonly kind: 'found' }>;

/** The target of a `$ref` below a key, if it is a Callback Object: only a Path Item belongs there (all versions). */
function callbackBehind(key: string, target: Followed): Found | undefined {
  const isCallback =
    target.kind === 'found' && target.references.length > 0 && hasExtraLevel(key, target.value);
  return isCallback ? target : undefined;
}

/** Only one such level: callbacks whose keys all refer to one another would have ways without number. */
function referredCallback(
  walk: Walk,
  outer: AttachedCallback,
  key: string,
  keyPlace: Place,
  { place, value, references }: Found,
): AttachedCallback | undefined {
  if (outer.isReferred) return undefined;
  markUsed(walk, place);
  const inner = innerCallback(walk, outer, key, keyPlace, value);
  // An expression is not a name: the callback keeps its own.
  const named = /[{$]|:\/\//.test(key) ? { ...inner, name: outer.name, nameRange: outer.nameRange } : inner;
  return { ...named, place, references: [...outer.references, ...references], isReferred: true };
}

interface FoundKey {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: JsonValue;
  readonly nested: DiscoverNested;
}

interface FoundRequest extends Omit<FoundKey, 'value'> {
  readonly pathItem: PathItemReading;
  readonly site: MethodSite;
}

function discoverRequest(
  walk: Walk,
  holder: Holder,
  callback: AttachedCallback,
  { key, keyPlace, pathItem, site, nested }: FoundRequest,
): CallbackRequest {
  const { workspace } = walk;
  const { place, value } = site;
  const id = callback.id + formatPointer([key, ...site.tokens]);
  const here = placeKey(place);
  const repeats = holder.enclosing.includes(here);
  const references = [...callback.references, ...pathItem.places.slice(0, -1)];
  const request: RequestSite = { id, place, value, pathItems: pathItem.shared, parentId: holder.id };
  const sender = holder.sender === 'consumer' ? 'provider' : 'consumer';
  walk.sites.set(id, request);
  if (repeats) walk.problems.push(nestedCycle(workspace, references.at(-1) ?? keyPlace, callback.name));
  return {
    id,
    parentId: holder.id,
    method: site.method,
    place,
    range: workspace.range(place, 'key'),
    sender,
    name: callback.name,
    nameRange: callback.nameRange,
    key,
    keyPlace,
    keyExtent: extentOf(workspace, keyPlace),
    extent: extentOf(workspace, place),
    references,
    repeats,
    callbacks: repeats ? [] : nested(walk, { sender, enclosing: [...holder.enclosing, here], ...request }),
    ...requestFields(value),
    ...readCallbackKey(walk, keyPlace, key, holder, request),
  };
}
