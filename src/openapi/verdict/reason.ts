import type { NamedSource } from '../expression/sources.ts';
import { distinct } from '../source/distinct.ts';
import type { Place } from '../source/range.ts';

/** Why an expression has no value in some exchange; pointers count from the body. */
export type Reason =
  /** A parameter, or a response header, that need not be sent. */
  | {
      readonly kind: 'optional-parameter';
      readonly in: NamedSource;
      readonly name: string;
      readonly place: Place;
    }
  | {
      readonly kind: 'optional-header';
      readonly name: string;
      readonly status: string;
      readonly place: Place;
    }
  | { readonly kind: 'undeclared'; readonly in: NamedSource; readonly name: string }
  /** `Accept`, `Content-Type`, `Authorization`: they count as declared, but not as sent. */
  | { readonly kind: 'standard-header'; readonly name: string }
  | { readonly kind: 'no-body' }
  | { readonly kind: 'ignored-body'; readonly method: string }
  | { readonly kind: 'optional-body'; readonly place: Place }
  /** A property that `required` does not list, or an element of an array that may be shorter. */
  | { readonly kind: 'optional-property' | 'short-array'; readonly pointer: string }
  | { readonly kind: 'null' | 'always-null'; readonly pointer: string }
  /** Only some of the alternatives of a schema have it. */
  | { readonly kind: 'branch'; readonly pointer: string; readonly keyword: string }
  | { readonly kind: 'missing'; readonly pointer: string }
  /** The schema does not name it, and does not rule it out. */
  | { readonly kind: 'open'; readonly pointer: string }
  /** Objects and arrays have no text in a URL. */
  | { readonly kind: 'compound'; readonly pointer: string; readonly type: string }
  | { readonly kind: 'read-only' | 'write-only'; readonly pointer: string }
  /** Media types that do not have it, where others do. */
  | { readonly kind: 'media'; readonly pointer: string; readonly without: readonly string[] }
  | { readonly kind: 'unreadable-media'; readonly mediaType: string }
  /** Responses that do not have it, where others do. */
  | { readonly kind: 'responses'; readonly without: readonly string[] }
  | { readonly kind: 'no-response' }
  | { readonly kind: 'no-response-body' }
  | { readonly kind: 'response-parameter' };

/** Whether something is there in every exchange, in some, or in none. */
export interface Presence {
  readonly kind: 'always' | 'sometimes' | 'never';
  /** Empty for `always`. */
  readonly reasons: readonly Reason[];
}

export const always: Presence = { kind: 'always', reasons: [] };

export function sometimes(...reasons: readonly Reason[]): Presence {
  return { kind: 'sometimes', reasons };
}

export function never(...reasons: readonly Reason[]): Presence {
  return { kind: 'never', reasons };
}

/**
 * Both have to be there. The reasons of what never is say more than those of what sometimes is.
 *
 * @example both(always, sometimes({ kind: 'no-response' })).kind // 'sometimes'
 */
export function both(left: Presence, right: Presence): Presence {
  if (left.kind === 'never' && right.kind !== 'never') return left;
  if (right.kind === 'never' && left.kind !== 'never') return right;
  if (left.kind === 'always') return right;
  if (right.kind === 'always') return left;
  return { kind: left.kind, reasons: [...left.reasons, ...right.reasons] };
}

/**
 * Each reason once, in the order of the first.
 *
 * @example distinctReasons([{ kind: 'no-body' }, { kind: 'no-body' }]).length // 1
 */
export function distinctReasons(reasons: readonly Reason[]): readonly Reason[] {
  if (reasons.length < 2) return reasons;
  return distinct(reasons, (reason) => JSON.stringify(reason));
}
