import type { ParsedKey } from '../expression/expression.ts';
import type { CallbackRequest } from './model.ts';

/** The reading of a callback key that is simulated. */
export interface KeyReading {
  readonly parsed: ParsedKey;
  /** True where the document's key is not valid and `parsed` is the repaired one. */
  readonly repaired: boolean;
}

/**
 * Chooses the reading of a callback key: the key itself where the grammar accepts it, else the suggested repair,
 * else the invalid key.
 *
 * @param callback The callback request, or its two fields.
 * @returns The reading; never fails.
 * @example readingOf({ parsed: parseKey('{$url}') }).repaired // false
 */
export function readingOf(callback: Pick<CallbackRequest, 'parsed' | 'repair'>): KeyReading {
  return callback.repair?.kind === 'suggestion'
    ? { parsed: callback.repair.parsed, repaired: true }
    : { parsed: callback.parsed, repaired: false };
}
