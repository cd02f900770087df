import type { Comparison } from './compare.types.ts';

/**
 * A comparison as lines of Markdown, for a review.
 *
 * @example comparisonMarkdown(comparison)[0] // '2 changes break the receiver.'
 */
export function comparisonMarkdown({ summary }: Comparison): readonly string[] {
  return [summary];
}
