import { percentEncode } from '../http/percentEncode.ts';
import type { UrlPosition } from './urlPiece.ts';

/** What a text does to the URL at its position. */
export interface InsertedText {
  /** Characters that end a component or are read as something else: the URL then means something else. */
  readonly changing: readonly string[];
  /** Other characters that must be encoded here. */
  readonly illegal: readonly string[];
  readonly encoded: string;
}

/** Everything RFC 3986 allows somewhere in a URL; triples are matched as a whole, so that nothing is encoded twice. */
const legal = /%[0-9A-Fa-f]{2}|[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]/y;
/** What means itself at every position: in long values nearly everything, so it is taken a run at a time. */
const unreserved = /[A-Za-z0-9\-._~]+/y;
const changingIn = { path: '/?#', query: '&#+' } as const;
const illegalIn = { path: '[]', query: '[]' } as const;
/** Allowed there, and read as data by most; a careful sender encodes it all the same. */
const delicateIn = { path: '', query: '=' } as const;

/**
 * Looks for characters that do not mean themselves at a position of a URL (RFC 3986 §2.2, §3.3, §3.4; `+` is a space
 * in queries by the form rules).
 *
 * @param position Where the text is inserted. A text in path or query position is one value, so its delimiters count; at the
 *   start it is the URL itself, so only characters that no URL may hold do.
 * @returns The characters, each once, and the text with every one of them encoded. Triples stay as they are.
 * @example inspectInserted('a&b', 'query') // { changing: ['&'], illegal: [], encoded: 'a%26b' }
 */
export function inspectInserted(text: string, position: UrlPosition): InsertedText {
  const changing = new Set<string>();
  const illegal = new Set<string>();
  const keep = keptLength(text, position);
  let encoded = text.slice(0, keep);
  /** A long text has few different characters. */
  const encodedOnce = new Map<string, string>();
  for (let offset = keep; offset < text.length; ) {
    const piece = pieceAt(text, offset, position);
    offset += piece.text.length;
    if (piece.kind === 'clean') {
      encoded += piece.text;
      continue;
    }
    if (piece.kind === 'changing') changing.add(piece.text);
    if (piece.kind === 'illegal') illegal.add(piece.text);
    const known = encodedOnce.get(piece.text) ?? percentEncode(piece.text);
    encodedOnce.set(piece.text, known);
    encoded += known;
  }
  if (position === 'path' && /^\.\.?$/.test(text)) changing.add(text);
  return { changing: [...changing], illegal: [...illegal], encoded };
}

/** One character, one triple or a run of unreserved characters, and what it does at this position. */
function pieceAt(
  text: string,
  offset: number,
  position: UrlPosition,
): { readonly text: string; readonly kind: 'changing' | 'illegal' | 'delicate' | 'clean' } {
  unreserved.lastIndex = offset;
  const run = unreserved.exec(text)?.[0];
  if (run !== undefined) return { text: run, kind: 'clean' };
  legal.lastIndex = offset;
  const found = legal.exec(text)?.[0];
  const character = found ?? String.fromCodePoint(text.codePointAt(offset) ?? 0xfffd);
  if (position === 'path' || position === 'query') {
    if (changingIn[position].includes(character)) return { text: character, kind: 'changing' };
    if (illegalIn[position].includes(character)) return { text: character, kind: 'illegal' };
    if (delicateIn[position].includes(character)) return { text: character, kind: 'delicate' };
  }
  return { text: character, kind: found === undefined ? 'illegal' : 'clean' };
}

/** A host may hold any script (IDNA), so the text before the path is left alone. */
function keptLength(text: string, position: UrlPosition): number {
  if (position === 'authority') return /^[^/?#]*/.exec(text)?.[0].length ?? 0;
  if (position === 'start') return /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*/.exec(text)?.[0].length ?? 0;
  return 0;
}
