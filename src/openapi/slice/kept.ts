import { type KeySource, keySources } from '../exchange/keySources.ts';
import type { ParsedKey } from '../expression/expression.ts';
import { SOURCES, WHOLE_SOURCES, type WholeSource } from '../expression/sources.ts';
import { parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { allCallbacks, requestPath } from '../workspace/lookup.ts';
import type { Analysis, CallbackRequest, Operation } from '../workspace/model.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import { readingOf } from '../workspace/readingOf.ts';

/**
 * Finds the operations and callback requests that a slice for some callback requests has: those requests, all that
 * encloses them, all that is nested in them, and what their URLs depend on beside them.
 *
 * @param analysis Of the whole description.
 * @param ids Of callback requests or operations, which are kept with all their callbacks; others are passed over.
 * @returns Their ids.
 * @example keptRequests(analysis, [callbackId]) // Set { operationId, callbackId }
 */
export function keptRequests(analysis: Analysis, ids: readonly string[] | 'all'): ReadonlySet<string> {
  if (ids === 'all') {
    return new Set([...analysis.operations, ...allCallbacks(analysis)].map(({ id }) => id));
  }
  const kept = new Set<string>();
  for (const chosen of ids) {
    const [operation, ...callbacks] = requestPath(analysis, chosen);
    if (!operation) continue;
    kept.add(operation.id);
    let holder: { readonly callbacks: readonly CallbackRequest[] } = operation;
    for (const callback of callbacks) {
      for (const each of holder.callbacks) {
        if (each === callback || siblingMatters(callback, each)) kept.add(each.id);
      }
      holder = callback;
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

/**
 * Whether the URL of a callback request depends on another one under the same operation. All keys of an operation have
 * a say in its sample exchange: which optional fields are sent, which response is chosen, which values are generated.
 *
 * @returns True where, without the sibling, the sample exchange could give the callback request another URL.
 * @example siblingMatters({ key: '{$url}', … }, { key: '{$request.query.u}', … }) // true: `u` is part of `$url`
 */
export function siblingMatters(callback: CallbackRequest, sibling: CallbackRequest): boolean {
  const own = readingOf(callback).parsed;
  const sources = keySources([own]);
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

function overlap(left: KeySource, right: KeySource): boolean {
  if (left.message !== right.message || left.kind !== right.kind) return false;
  if (left.kind === 'header') return left.name.toLowerCase() === right.name.toLowerCase();
  if (left.name === right.name) return true;
  return left.kind === 'body' && (isUnder(left.name, right.name) || isUnder(right.name, left.name));
}

function isUnder(pointer: string, other: string): boolean {
  return pointer.startsWith(`${other}/`);
}

function readsResponse(key: ParsedKey): boolean {
  const ofResponse = WHOLE_SOURCES.filter((name) => SOURCES[name].message === 'response');
  return (
    ofResponse.some((name) => reads(key, name)) ||
    keySources([key]).some(({ message }) => message === 'response')
  );
}

function reads({ parts }: ParsedKey, kind: WholeSource): boolean {
  return parts.some((part) => part.kind === 'expression' && part.expression.kind === kind);
}

/** The parts of the documents that are copied only where they were asked for, as `placeKey`s. */
export interface KeptPlaces {
  /** Operations in full, with what of their callbacks is kept. */
  readonly operations: readonly Operation[];
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
 * Finds which operations, callback names, keys and methods are kept for some callback requests.
 *
 * @param ids Of callback requests or operations; others are passed over.
 * @example keptPlaces(analysis, [callbackId]).operations.length // 1
 */
export function keptPlaces(analysis: Analysis, ids: readonly string[] | 'all'): KeptPlaces {
  const kept = keptRequests(analysis, ids);
  const methods = new Set<string>();
  const names = new Set<string>();
  const keys = new Set<string>();
  const aboveKeys = new Set<string>();

  const operations = analysis.operations.filter(({ id }) => kept.has(id));
  for (const operation of operations) {
    methods.add(placeKey(operation.place));
    keep(operation);
  }
  return { operations, methods, names, keys, aboveKeys };

  function keep(holder: Operation | CallbackRequest): void {
    for (const callback of holder.callbacks) {
      if (!kept.has(callback.id)) continue;
      methods.add(placeKey(callback.place));
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
