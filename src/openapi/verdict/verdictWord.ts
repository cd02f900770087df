import type { CallbackRequest, Verdict } from '../workspace/model.ts';

/**
 * The word for how often a callback key gives a URL, the same wherever it is said. Of a key that is not valid, nothing
 * else matters: it is shown as it was meant, or not at all.
 *
 * @returns Nothing while there is no verdict, as of links.
 * @example verdictWord(callback) // 'sometimes'
 */
export function verdictWord({
  parsed,
  verdict,
}: Pick<CallbackRequest, 'parsed' | 'verdict'>): Verdict['kind'] | 'not valid' | undefined {
  return verdict && parsed.form === 'invalid' ? 'not valid' : verdict?.kind;
}
