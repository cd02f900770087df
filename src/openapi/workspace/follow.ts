import type { JsonValue } from '../source/json.ts';
import { stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { placeKey } from './place.ts';
import type { Workspace } from './workspace.ts';

/** Where a chain of references ended. `references` are the Reference Objects passed, first to last. */
export type Followed =
  | {
      readonly kind: 'found';
      readonly place: Place;
      readonly value: JsonValue;
      readonly references: readonly Place[];
    }
  | DeadEnd;

/** A chain that reaches no value: `at` is the Reference Object that leads nowhere, `reference` its `$ref`. */
export interface DeadEnd {
  /** `external`: the document `uri` is not in the set. `missing`: it is, but has no such value. */
  readonly kind: 'external' | 'missing' | 'cycle';
  readonly at: Place;
  readonly reference: string;
  /** The document that the reference names. */
  readonly uri: string;
  readonly references: readonly Place[];
}

/**
 * Follows `$ref` from a place until a value without one (Reference Object; all versions).
 *
 * A `$ref` that is not a string is not a reference: the value is its own answer.
 *
 * @param workspace The documents.
 * @param place Where to start; a value without `$ref` is its own answer.
 * @param value What is there, for those who have it: looking each one up takes longer than all else.
 * @returns The final place and value, or why there is none. A place that is not in its document is `missing`.
 * @example follow(workspace, { uri: 'api.yaml', pointer: '/paths/~1a/post/callbacks/onData' })
 */
export function follow(workspace: Workspace, place: Place, value = workspace.value(place)): Followed {
  // Few values are references, and a model asks for many.
  if (value !== undefined && stringMember(value, '$ref') === undefined)
    return { kind: 'found', place, value, references: [] };
  return followReferences(workspace, place);
}

function followReferences(workspace: Workspace, place: Place): Followed {
  const references: Place[] = [];
  const seen = new Set<string>();
  let current = place;
  for (;;) {
    const value = workspace.value(current);
    const reference = stringMember(value, '$ref');
    if (reference === undefined) {
      if (value !== undefined) return { kind: 'found', place: current, value, references };
      return { kind: 'missing', at: current, reference: '', uri: current.uri, references };
    }
    references.push(current);
    seen.add(placeKey(current));
    const resolved = workspace.resolve(current, reference);
    const deadEnd = { at: current, reference, references };
    if (resolved.kind === 'missing-document') return { kind: 'external', uri: resolved.uri, ...deadEnd };
    if (resolved.kind === 'bad-fragment') return { kind: 'missing', uri: resolved.uri, ...deadEnd };
    if (resolved.kind === 'missing-value') return { kind: 'missing', uri: resolved.place.uri, ...deadEnd };
    if (seen.has(placeKey(resolved.place))) {
      return { kind: 'cycle', uri: resolved.place.uri, ...deadEnd };
    }
    current = resolved.place;
  }
}
