import type { CallbackRequest } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';

/**
 * The expressions of a callback key by which a note can name a part of the URL, as the key is simulated.
 *
 * @returns Without braces, one for each part of the key; `undefined` for literal text.
 * @example expressionNames(callback) // [undefined, '$request.body#/id']
 */
export function expressionNames(
  callback: Pick<CallbackRequest, 'parsed' | 'repair'>,
): readonly (string | undefined)[] {
  return readingOf(callback).parsed.parts.map((part) =>
    part.kind === 'expression' ? part.raw.replace(/^\{(.*)\}$/s, '$1') : undefined,
  );
}
