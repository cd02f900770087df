import type { CallbackFacts } from './facts.types.ts';

/**
 * Whether an example of a response has a namesake among those of the callback request. Where none has, the description
 * does not use names to say what belongs together.
 *
 * @param status As the description declares it.
 * @returns `undefined` where nothing is paired by name, or nothing is known.
 * @example pairedAt({ 201: true, 202: false }, '202') // false
 */
export function pairedAt(
  paired: CallbackFacts['paired'] | undefined,
  status: string | undefined,
): boolean | undefined {
  if (paired === undefined || status === undefined || !Object.values(paired).includes(true)) return undefined;
  return Object.hasOwn(paired, status) ? paired[status] : undefined;
}
