import type { Count } from './excerptCounts.ts';

/**
 * How many of how many.
 *
 * @example amountText([2, 41], 'operation') // '2 of 41 operations'
 */
export function amountText([kept, all]: Count, noun: string): string {
  const nouns = all === 1 ? noun : `${noun}s`;
  if (kept < all) return `${kept.toLocaleString('en')} of ${all.toLocaleString('en')} ${nouns}`;
  return all === 1 ? `its one ${noun}` : `all ${all.toLocaleString('en')} ${nouns}`;
}
