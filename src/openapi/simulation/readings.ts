/**
 * The choices where the specification is silent and the callback URL depends on the answer. The default comes first;
 * `readings/` has the words for each, README.md §readings the reasons.
 */
export interface Readings {
  /** R1: what a value that is not there does to the callback. */
  readonly missing: 'none' | 'empty' | 'kept';
  /** R2: what `null` becomes. */
  readonly null: 'unusable' | 'empty' | 'text';
  /** R3: what a list or object becomes, a repeated parameter included. */
  readonly lists: 'unusable' | 'comma' | 'first' | 'json';
  /** R4: whether a value after the first is percent-encoded: as data (`{x}` of RFC 6570) or as URL text (`{+x}`). */
  readonly encoding: 'raw' | 'data' | 'url';
  /** R5: whether path and query values are decoded when they are read. */
  readonly decoding: 'decoded' | 'wire';
  /** R6: whether `%20` in a pointer is three characters or a space. */
  readonly pointers: 'literal' | 'fragment';
  /** R7: what a pointer runs on when the body is not JSON: its fields and parts, its first JSON part, or nothing. */
  readonly forms: 'parts' | 'root' | 'nothing';
  /** R8: what a result without a scheme resolves against. */
  readonly relative: 'none' | 'server' | 'consumer';
  /** R9: which responses send the callback, and whether it can read them. */
  readonly responses: 'chosen' | 'every' | 'paired' | 'blind';
  /** R10: how much of the request URL `$url` is. */
  readonly url: 'whole' | 'decodedPath' | 'path' | 'nothing';
}

export type ReadingName = keyof Readings;

export const DEFAULT_READINGS: Readings = {
  missing: 'none',
  null: 'unusable',
  lists: 'unusable',
  encoding: 'raw',
  decoding: 'decoded',
  pointers: 'literal',
  forms: 'parts',
  relative: 'none',
  responses: 'chosen',
  url: 'whole',
};
