/**
 * The choices where the specification is silent and the callback URL, or what a link passes on, depends on the answer, R1 to
 * R11 in this order.
 * The default comes first; `readings/` has the words for each, README.md §readings the reasons.
 */
export const READING_VALUES = {
  /** R1: what a value that is not there does to the callback. */
  missing: ['none', 'empty', 'kept'],
  /** R2: what `null` becomes. */
  null: ['unusable', 'empty', 'text'],
  /** R3: what a list or object becomes, a repeated parameter included. */
  lists: ['unusable', 'comma', 'first', 'json'],
  /** R4: whether a value after the first is percent-encoded: as data (`{x}` of RFC 6570) or as URL text (`{+x}`). */
  encoding: ['raw', 'data', 'url'],
  /** R5: whether path and query values are decoded when they are read. */
  decoding: ['decoded', 'wire'],
  /** R6: whether `%20` in a pointer is three characters or a space. */
  pointers: ['literal', 'fragment'],
  /** R7: what a pointer runs on when the body is not JSON: its fields and parts, its first JSON part, or nothing. */
  forms: ['parts', 'root', 'nothing'],
  /** R8: what a result without a scheme resolves against. */
  relative: ['none', 'server', 'consumer'],
  /** R9: which responses send the callback, and whether it can read them. */
  responses: ['chosen', 'every', 'paired', 'blind'],
  /** R10: how much of the request URL `$url` is. */
  url: ['whole', 'decodedPath', 'path', 'nothing'],
  /** R11: what an expression in braces gives that is alone in a value of a link. */
  braces: ['text', 'typed'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReadingName = keyof typeof READING_VALUES;

export type Readings = { readonly [Name in ReadingName]: (typeof READING_VALUES)[Name][number] };

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
  braces: 'text',
};
