import { type KeySource, keySources, linkSources } from '../exchange/keySources.ts';
import type { Expression } from '../expression/expression.ts';
import { SOURCES, WHOLE_SOURCES, type WholeSource } from '../expression/sources.ts';
import { parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { allCallbacks, ancestorsOf, requestPath } from '../workspace/lookup.ts';
import type { Analysis, CallbackRequest, LinkRequest, Operation } from '../workspace/model.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import { readingOf } from '../workspace/readingOf.ts';
import { operationRefs, withoutPath } from './linkTargetsInSlice.ts';

/**
 * Finds the operations, callback requests and links that a slice for some of them has: those, all that encloses them, all
 * that is nested in them, and what their URLs depend on beside them; with all links of their responses, and what these
 * lead to.
 *
 * @param analysis Of the whole description.
 * @param ids Of callback requests or links, or of operations, which are kept with all their callbacks; others are passed
 *   over. `all` are the callbacks and webhooks, with what they need.
 * @returns Their ids.
 * @example keptRequests(analysis, [callbackId]) // Set { operationId, callbackId }
 */
export function keptRequests(analysis: Analysis, ids: readonly string[] | 'all'): ReadonlySet<string> {
  const whole = wholeRequests(analysis, ids);
  const kept = new Set(whole);
  for (const { id, link } of linksOf(analysis, whole)) {
    kept.add(id);
    for (const led of ancestorsOf(analysis, link.target?.id ?? '')) kept.add(led);
  }
  return kept;
}

/**
 * Finds the operations that a slice leaves out though its links lead to them: a slice is one document, and has each path
 * once.
 *
 * @param ids As for `keptRequests`.
 * @returns Operations of other documents; none for most descriptions.
 * @example lostTargets(analysis, 'all').length // 0
 */
export function lostTargets(analysis: Analysis, ids: readonly string[] | 'all'): readonly Operation[] {
  return withoutPath(operationsIn(analysis, keptRequests(analysis, ids)));
}

function operationsIn(
  { operations, linkedOperations = [] }: Analysis,
  kept: ReadonlySet<string>,
): readonly Operation[] {
  return [...operations, ...linkedOperations].filter(({ id }) => kept.has(id));
}

/** Those that are kept as they are, with all links of theirs. */
function wholeRequests(analysis: Analysis, ids: readonly string[] | 'all'): ReadonlySet<string> {
  if (ids === 'all') {
    return new Set([...analysis.operations, ...allCallbacks(analysis)].map(({ id }) => id));
  }
  const kept = new Set<string>();
  for (const chosen of ids) {
    const [operation, ...requests] = requestPath(analysis, chosen);
    if (!operation) continue;
    kept.add(operation.id);
    let holder: { readonly callbacks: readonly CallbackRequest[] } = operation;
    for (const request of requests) {
      for (const each of holder.callbacks) {
        if (each === request || siblingMatters(request, each)) kept.add(each.id);
      }
      holder = request;
    }
    keepNested(holder.callbacks);
  }
  return kept;

  function keepNested(callbacks: readonly CallbackRequest[]): void {
    for (const { id, callbacks: nested } of callbacks) {
      kept.add(id);
      keepNested(nested);
    }
  }
}

/** The links of requests: all of them, since all have a say in the sample exchange. */
function linksOf({ links = [] }: Analysis, requests: ReadonlySet<string>): readonly LinkRequest[] {
  return links.filter(({ parentId }) => requests.has(parentId));
}

/**
 * Whether the URL of a callback request or link depends on a callback request under the same operation. All keys of an
 * operation have a say in its sample exchange: which optional fields are sent, which response is chosen, which values
 * are generated.
 *
 * @returns True where, without the sibling, the sample exchange could give the callback request another URL.
 * @example siblingMatters({ key: '{$url}', … }, { key: '{$request.query.u}', … }) // true: `u` is part of `$url`
 */
export function siblingMatters(request: CallbackRequest, sibling: CallbackRequest): boolean {
  const own = expressionsOf(request);
  const sources = request.link ? linkSources(own) : keySources([readingOf(request).parsed]);
  return keySources([readingOf(sibling).parsed]).some((source) => {
    const shared = sources.filter((each) => overlap(each, source));
    if (shared.length > 0)
      return shared.some(({ role, name }) => role !== source.role || name !== source.name);
    if (source.message === 'response') return readsResponse(own);
    // The parts of a body that are read decide which of its examples is shown.
    if (source.kind === 'body')
      return sources.some(({ message, kind }) => message === 'request' && kind === 'body');
    return SOURCES[source.kind].inUrl && reads(own, 'url');
  });
}

function expressionsOf(request: CallbackRequest): readonly Expression[] {
  if (request.link) return request.link.expressions.map(({ expression }) => expression);
  return readingOf(request).parsed.parts.flatMap((part) =>
    part.kind === 'expression' ? [part.expression] : [],
  );
}

function overlap(left: KeySource, right: KeySource): boolean {
  if (left.message !== right.message || left.kind !== right.kind) return false;
  if (left.kind === 'header') return left.name.toLowerCase() === right.name.toLowerCase();
  if (left.name === right.name) return true;
  return left.kind === 'body' && (isUnder(left.name, right.name) || isUnder(right.name, left.name));
}

function isUnder(pointer: string, other: string): boolean {
  return pointer.startsWith(`${other}/`);
}

function readsResponse(expressions: readonly Expression[]): boolean {
  const ofResponse = WHOLE_SOURCES.filter((name) => SOURCES[name].message === 'response');
  return (
    ofResponse.some((name) => reads(expressions, name)) ||
    expressions.some((each) => 'message' in each && each.message === 'response')
  );
}

function reads(expressions: readonly Expression[], kind: WholeSource): boolean {
  return expressions.some((each) => each.kind === kind);
}

/** The parts of the documents that are copied only where they were asked for, as `placeKey`s. */
export interface KeptPlaces {
  /** Operations with what of their callbacks is kept. */
  readonly operations: readonly Operation[];
  /** Operation Objects that only links lead to: of their responses nothing is needed but that they are there. */
  readonly targets: ReadonlySet<string>;
  /** Whether the links of responses are kept. */
  readonly hasLinks: boolean;
  /** Where each `operationRef` leads to in the slice, for `operationRefIn`. */
  readonly operationRefs: ReadonlyMap<string, string>;
  /** Operation Objects, those of callback requests too. */
  readonly methods: ReadonlySet<string>;
  /** Members of `callbacks` fields. */
  readonly names: ReadonlySet<string>;
  /** Members of Callback Objects that are keys. */
  readonly keys: ReadonlySet<string>;
  /** What encloses those: a member of a Callback Object can be a level too many. */
  readonly aboveKeys: ReadonlySet<string>;
}

/**
 * Finds which operations, callback names, keys, methods and links are kept for some callback requests or links.
 *
 * @param ids Of callback requests, links or operations; others are passed over.
 * @param withLinks Without them, links and what only they lead to are passed over.
 * @example keptPlaces(analysis, [callbackId], true).operations.length // 1
 */
export function keptPlaces(
  analysis: Analysis,
  ids: readonly string[] | 'all',
  withLinks: boolean,
): KeptPlaces {
  const whole = wholeRequests(analysis, ids);
  const kept = withLinks ? keptRequests(analysis, ids) : whole;
  const methods = new Set<string>();
  const wholeMethods = new Set<string>();
  const names = new Set<string>();
  const keys = new Set<string>();
  const aboveKeys = new Set<string>();

  const operations = operationsIn(analysis, kept);
  for (const operation of operations) {
    keepMethod(operation);
    keep(operation);
  }
  return {
    operations,
    methods,
    names,
    keys,
    aboveKeys,
    // An Operation Object that several path items share is whole where one of its operations is.
    targets: new Set([...methods].filter((place) => !wholeMethods.has(place))),
    hasLinks: withLinks,
    operationRefs: withLinks ? operationRefs(linksOf(analysis, whole), operations) : new Map(),
  };

  function keepMethod({ id, place }: Operation | CallbackRequest): void {
    methods.add(placeKey(place));
    if (whole.has(id)) wholeMethods.add(placeKey(place));
  }

  function keep(holder: Operation | CallbackRequest): void {
    for (const callback of holder.callbacks) {
      if (!kept.has(callback.id)) continue;
      keepMethod(callback);
      names.add(placeKey(childPlace(holder.place, 'callbacks', nameIn(callback, holder))));
      keys.add(placeKey(callback.keyPlace));
      for (const place of above(callback.keyPlace)) aboveKeys.add(place);
      keep(callback);
    }
  }
}

/** The name under which it is attached; `callback.name` is the key of a level too many where there is one. */
function nameIn(callback: CallbackRequest, holder: Operation | CallbackRequest): string {
  const rest = parsePointer(callback.id.slice(holder.id.length)) ?? [];
  return rest[1] ?? callback.name;
}

function above(place: Place): readonly string[] {
  const found: string[] = [];
  let { pointer } = place;
  while (pointer !== '') {
    pointer = pointer.slice(0, pointer.lastIndexOf('/'));
    found.push(placeKey({ uri: place.uri, pointer }));
  }
  return found;
}
