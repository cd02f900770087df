import type { Expression } from '../expression/expression.ts';
import { distinct } from '../source/distinct.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';

/** A piece of a callback key as it is read: equal pieces mean the same. */
interface NormalPiece {
  /** Text, or the expression in its canonical spelling. */
  readonly text: string;
  readonly expression?: Expression;
}

/** A callback key as it is read, whatever its spelling. */
export interface NormalKey {
  readonly pieces: readonly NormalPiece[];
  /** Equal for keys that read the same. */
  readonly text: string;
}

/**
 * Reads a callback key by its meaning: repaired, header names in lower case, with braces, `$request.body#` as
 * `$request.body`.
 *
 * @example normalKey(callback).text // '{$request.header.x-url}/data'
 */
export function normalKey(callback: Pick<CallbackRequest, 'parsed' | 'repair'>): NormalKey {
  const pieces: NormalPiece[] = [];
  let literal = '';
  const flush = () => {
    if (literal !== '') pieces.push({ text: literal });
    literal = '';
  };
  for (const part of readingOf(callback).parsed.parts) {
    if (part.kind === 'expression') {
      flush();
      pieces.push({ text: canonicalExpression(part.expression), expression: part.expression });
    } else literal += part.raw;
  }
  flush();
  return {
    pieces,
    text: pieces.map(({ text, expression }) => (expression ? `{${text}}` : text)).join(''),
  };
}

/**
 * An expression in its canonical spelling.
 *
 * @example canonicalExpression(expression) // '$request.header.x-url'
 */
export function canonicalExpression(expression: Expression): string {
  if (!('message' in expression)) return `$${expression.kind}`;
  const source = `$${expression.message}.${expression.kind}`;
  if (!('name' in expression)) return expression.pointer === '' ? source : `${source}#${expression.pointer}`;
  return `${source}.${expression.kind === 'header' ? expression.name.toLowerCase() : expression.name}`;
}

/**
 * The different expressions of a key, in its order.
 *
 * @example expressionsIn(normalKey(callback)).map(canonicalExpression) // ['$request.body#/url']
 */
export function expressionsIn({ pieces }: NormalKey): readonly Expression[] {
  return distinct(
    pieces.flatMap(({ expression }) => expression ?? []),
    canonicalExpression,
  );
}
