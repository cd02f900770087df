import type { Range } from '../source/range.ts';
import type { Expression, KeyPart, ParsedKey } from './expression.ts';

export interface KeyToken {
  readonly range: Range;
  readonly kind: 'literal' | 'brace' | 'root' | 'source' | 'name' | 'pointer' | 'invalid';
  /** Which of the key's expressions it belongs to, counted from 0; absent outside expressions. */
  readonly expressionIndex?: number;
}

/**
 * Divides a key for colouring. The tokens are never empty, follow each other without gaps and cover the key.
 * `#` is coloured with the pointer it starts.
 *
 * @returns No tokens for the empty key; one `invalid` token for each part that does not parse.
 * @example keyTokens(parseKey('{$url}/a')).map((token) => token.kind) // ['brace', 'root', 'brace', 'literal']
 */
export function keyTokens(parsed: ParsedKey): readonly KeyToken[] {
  let expressionIndex = 0;
  return parsed.parts.flatMap((part) => {
    const tokens: readonly KeyToken[] =
      part.kind === 'expression'
        ? tokensOf(part).map((token) => ({ ...token, expressionIndex }))
        : [{ range: part.range, kind: part.kind }];
    if (part.kind === 'expression') expressionIndex += 1;
    return tokens.filter(({ range }) => range.start < range.end);
  });
}

function tokensOf({ range, inner, expression }: KeyPart & { kind: 'expression' }): readonly KeyToken[] {
  return [
    { range: { start: range.start, end: inner.start }, kind: 'brace' },
    ...expressionTokens(inner, expression),
    { range: { start: inner.end, end: range.end }, kind: 'brace' },
  ];
}

function expressionTokens(inner: Range, expression: Expression): readonly KeyToken[] {
  if (!('message' in expression)) return [{ range: inner, kind: 'root' }];
  const rootEnd = inner.start + `$${expression.message}.`.length;
  const sourceEnd = expression.kind === 'body' ? rootEnd + 'body'.length : expression.nameRange.start;
  return [
    { range: { start: inner.start, end: rootEnd }, kind: 'root' },
    { range: { start: rootEnd, end: sourceEnd }, kind: 'source' },
    { range: { start: sourceEnd, end: inner.end }, kind: expression.kind === 'body' ? 'pointer' : 'name' },
  ];
}
