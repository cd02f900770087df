/** A half-open span of text. Offsets count UTF-16 code units from 0, as JavaScript strings and Monaco do. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A span in one document of the set. */
export interface DocumentRange extends Range {
  /** The document's name in its `DocumentSet`. */
  readonly uri: string;
}

/** A value in one document of the set, by JSON Pointer (string form, RFC 6901 §3: no `#`, no percent-encoding). */
export interface Place {
  readonly uri: string;
  readonly pointer: string;
}

/**
 * Whether `inner` lies within `outer`, both ends included.
 *
 * @example contains({ start: 0, end: 5 }, { start: 2, end: 5 }) // true
 */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
