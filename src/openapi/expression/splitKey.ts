import type { Range } from '../source/range.ts';
import type { KeyProblem } from './expression.ts';

/** A piece of a key by its braces alone: text, a `{…}` group without braces inside, or braces that do not pair up. */
export type KeyPiece =
  | { readonly kind: 'literal' | 'group'; readonly range: Range }
  | { readonly kind: 'misplaced'; readonly range: Range; readonly problem: KeyProblem };

/**
 * Divides a key at its braces, left to right; the first `}` closes. The pieces are contiguous and cover the key.
 *
 * @returns One piece for the whole of an empty key, so that there is always something to point at.
 * @example splitKey('a{$url}').map((piece) => piece.kind) // ['literal', 'group']
 */
export function splitKey(key: string): readonly KeyPiece[] {
  if (key === '') return [{ kind: 'literal', range: { start: 0, end: 0 } }];
  const pieces: KeyPiece[] = [];
  const closing = closingBraces(key);
  let at = 0;
  while (at < key.length) {
    const piece = pieceAt(key, at, closing);
    pieces.push(piece);
    at = piece.range.end;
  }
  return pieces;
}

function pieceAt(key: string, start: number, closing: ReadonlyMap<number, number>): KeyPiece {
  const character = key.charAt(start);
  if (character === '}') return misplaced('key-stray-close', key, start, start + 1, start);
  if (character !== '{') return { kind: 'literal', range: { start, end: nextBrace(key, start) } };

  const close = key.indexOf('}', start);
  if (close < 0) return misplaced('key-unclosed', key, start, key.length, start);
  const nested = nextBrace(key, start + 1);
  // All of `{{…}}` is one piece, so that one mistake makes one problem.
  if (nested < close)
    return misplaced('key-nested-brace', key, start, (closing.get(start) ?? close) + 1, nested);
  return { kind: 'group', range: { start, end: close + 1 } };
}

function misplaced(
  code: KeyProblem['code'],
  key: string,
  start: number,
  end: number,
  brace: number,
): KeyPiece {
  const problem = {
    code,
    range: { start: brace, end: brace + 1 },
    expected: code === 'key-unclosed' ? ['}'] : [],
    found: key.charAt(brace),
  };
  return { kind: 'misplaced', range: { start, end }, problem };
}

function nextBrace(key: string, from: number): number {
  for (let at = from; at < key.length; at++) {
    if (key.charAt(at) === '{' || key.charAt(at) === '}') return at;
  }
  return key.length;
}

/** For each `{` the `}` that balances it, where there is one. */
function closingBraces(key: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < key.length; at++) {
    if (key.charAt(at) === '{') open.push(at);
    if (key.charAt(at) !== '}') continue;
    const start = open.pop();
    if (start !== undefined) closing.set(start, at);
  }
  return closing;
}
