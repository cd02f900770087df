import type { Range } from '../../../openapi/index.ts';

/**
 * The stretch of a text in which it differs from another: what is left without the beginning and the end that they
 * share. Empty where something was only taken out.
 *
 * @example differenceOf('https://a/x', 'https://b/x') // { start: 8, end: 9 }
 */
export function differenceOf(from: string, text: string): Range {
  let start = 0;
  while (start < Math.min(from.length, text.length) && from[start] === text[start]) start += 1;
  let end = text.length;
  while (
    end > start &&
    end - text.length + from.length > start &&
    from[end - text.length + from.length - 1] === text[end - 1]
  ) {
    end -= 1;
  }
  return { start, end };
}
