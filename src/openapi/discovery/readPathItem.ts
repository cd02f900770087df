import { append } from '../source/append.ts';
import { isObject, type JsonObject, type JsonValue, members } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import { isMethod, methodOf } from '../spec/methods.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import { deadReference } from './structure/deadReference.ts';
import { callbacksOutsideOperation } from './structure/levels.ts';
import { fixedMethod, methodCase } from './structure/methodCase.ts';
import { conflictingSibling } from './structure/refSiblings.ts';
import { wrongType } from './structure/wrongType.ts';
import { markUsed, type Walk } from './walk.ts';

/** One method of a path item. */
export interface MethodSite {
  /** As the flow shows it. */
  readonly method: string;
  /** The way from the path item to the Operation Object: `post`, or `additionalOperations` and a name. */
  readonly tokens: readonly string[];
  readonly place: Place;
  /** The Operation Object. */
  readonly value: JsonValue;
}

export interface PathItemReading {
  /** The path item and those it refers to, nearest first; empty where it is not an object. */
  readonly places: readonly Place[];
  /** Those of them that say something of all their operations, as few do. */
  readonly shared: readonly Place[];
  readonly methods: readonly MethodSite[];
}

/**
 * Reads a Path Item Object through its `$ref` (Path Item Object, all versions).
 *
 * Methods beside a `$ref` and those of the target are joined; where both have one, the nearer is used and a problem
 * says so. A reference that does not resolve is a problem too; the members beside it still count.
 *
 * @param walk Takes the problems.
 * @param place The value in `paths`, `webhooks` or a Callback Object.
 * @param what Names the path item in messages.
 * @param value What is at the place.
 * @returns The places it is made of and its methods in document order.
 * @example readPathItem(walk, place, () => 'The path item `/a`').methods.map(({ method }) => method) // ['POST']
 */
export function readPathItem(
  walk: Walk,
  place: Place,
  what: () => string,
  value?: JsonValue,
): PathItemReading {
  const { workspace } = walk;
  const followed = follow(workspace, place, value);
  const places: Place[] = [];
  const shared: Place[] = [];
  const methods: MethodSite[] = [];
  let live = 0;
  if (followed.kind !== 'found') walk.problems.push(deadReference(workspace, followed));
  for (const each of followed.references) read(each, workspace.value(each));
  if (followed.kind === 'found') read(followed.place, followed.value);
  // What gives no method is not in use: a Callback Object or schema that a `$ref` names by mistake.
  for (const each of places.slice(0, live)) markUsed(walk, each);
  return { places, shared, methods };

  function read(at: Place, pathItem: JsonValue | undefined): void {
    if (isObject(pathItem)) {
      places.push(at);
      if (SHARED.some((name) => Object.hasOwn(pathItem, name))) shared.push(at);
      const own = methodsAt(walk, at, pathItem);
      if (own.length > 0) live = places.length;
      joinMethods(walk, methods, own);
    } else if (pathItem !== undefined) {
      walk.problems.push(wrongType(workspace, at, what(), pathItem));
    }
  }
}

const SHARED = ['summary', 'description', 'servers', 'parameters'];

function joinMethods(walk: Walk, nearer: MethodSite[], further: readonly MethodSite[]): void {
  for (const site of further) {
    const known = nearer.find(({ method }) => method === site.method);
    if (!known) nearer.push(site);
    else {
      const name = known.tokens.at(-1) ?? '';
      walk.problems.push(conflictingSibling(walk.workspace, known.place, name));
    }
  }
}

function methodsAt(walk: Walk, at: Place, pathItem: JsonObject): readonly MethodSite[] {
  const sites: MethodSite[] = [];
  for (const [name, value] of members(pathItem)) {
    const place = childPlace(at, name);
    const lower = name.toLowerCase();
    if (name === 'callbacks') walk.problems.push(callbacksOutsideOperation(walk.workspace, place));
    else if (name === 'additionalOperations' && walk.minor === '3.2')
      append(sites, additional(walk, place, value));
    else if (!isMethod(lower, walk.minor) || (name !== lower && Object.hasOwn(pathItem, lower))) continue;
    else if (!isObject(value))
      walk.problems.push(wrongType(walk.workspace, place, `The operation ${inlineCode(name)}`, value));
    else {
      if (name !== lower) walk.problems.push(methodCase(walk.workspace, place, name));
      sites.push({ method: methodOf(lower), tokens: [name], place, value });
    }
  }
  return sites;
}

/** 3.2: methods without a field of their own, by their exact name. */
function additional(walk: Walk, place: Place, operations: JsonValue): readonly MethodSite[] {
  if (!isObject(operations)) {
    walk.problems.push(wrongType(walk.workspace, place, '`additionalOperations`', operations));
    return [];
  }
  const sites: MethodSite[] = [];
  for (const [name, value] of members(operations)) {
    const at = childPlace(place, name);
    if (isMethod(name.toLowerCase(), walk.minor)) walk.problems.push(fixedMethod(walk.workspace, at, name));
    if (isObject(value))
      sites.push({ method: name, tokens: ['additionalOperations', name], place: at, value });
    else walk.problems.push(wrongType(walk.workspace, at, `The operation ${inlineCode(name)}`, value));
  }
  return sites;
}
