import { type KeySource, keySources } from '../exchange/keySources.ts';
import type { ParsedKey } from '../expression/expression.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';

/**
 * Whether the URL of a callback request depends on another one under the same operation. All keys of an operation have
 * a say in its sample exchange: which optional fields are sent, which response is chosen, what a generated value is.
 *
 * @returns True where, without the sibling, the sample exchange could give the callback request another URL.
 * @example siblingMatters({ key: '{$url}', … }, { key: '{$request.query.u}', … }) // true: `u` is part of `$url`
 */
export function siblingMatters(callback: CallbackRequest, sibling: CallbackRequest): boolean {
  const own = readingOf(callback).parsed;
  const sources = keySources([own]);
  return keySources([readingOf(sibling).parsed]).some((source) => {
    const shared = sources.filter((each) => overlap(each, source));
    if (shared.length > 0)
      return shared.some(({ role, name }) => role !== source.role || name !== source.name);
    if (source.message === 'response') return readsResponse(own);
    // What is read of a body decides which of its examples is shown.
    if (source.kind === 'body')
      return sources.some(({ message, kind }) => message === 'request' && kind === 'body');
    return (source.kind === 'query' || source.kind === 'path') && reads(own, 'url');
  });
}

function overlap(left: KeySource, right: KeySource): boolean {
  if (left.message !== right.message || left.kind !== right.kind) return false;
  if (left.kind === 'header') return left.name.toLowerCase() === right.name.toLowerCase();
  if (left.name === right.name) return true;
  return left.kind === 'body' && (isUnder(left.name, right.name) || isUnder(right.name, left.name));
}

function isUnder(pointer: string, other: string): boolean {
  return pointer.startsWith(`${other}/`);
}

function readsResponse(key: ParsedKey): boolean {
  return reads(key, 'statusCode') || keySources([key]).some(({ message }) => message === 'response');
}

function reads({ parts }: ParsedKey, kind: 'url' | 'statusCode'): boolean {
  return parts.some((part) => part.kind === 'expression' && part.expression.kind === kind);
}
