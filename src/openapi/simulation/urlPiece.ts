/** A piece of the substituted URL: literal text of the key, or an inserted value. */
export interface UrlPiece {
  readonly inserted: boolean;
  readonly text: string;
  /** Offset in the URL. */
  readonly start: number;
  /** The expression without braces, or the literal itself. */
  readonly name: string;
  readonly generated: boolean;
}

export type UrlPosition = 'start' | 'authority' | 'path' | 'query' | 'fragment';

/**
 * In which component of a URL the text after this beginning stands (RFC 3986 §3). `start` covers everything before
 * the host begins, where a value decides the rest of the URL.
 *
 * @example positionAfter('https://a.example/x?y=') // 'query'
 */
export function positionAfter(beginning: string): UrlPosition {
  if (beginning.includes('#')) return 'fragment';
  if (beginning.includes('?')) return 'query';
  if (!/^[^/]*:\/\//.test(beginning)) return 'start';
  return /^[^/]*:\/\/[^/]*$/.test(beginning) ? 'authority' : 'path';
}
