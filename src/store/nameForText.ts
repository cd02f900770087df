import { formatOf } from './formatOf.ts';

const LONGEST = 40;

/**
 * A file name for a text that came without one: its title in lower case, with the ending that tells its language.
 *
 * @example nameForText('{"openapi": …}', 'Streams API') // 'streams-api.json'
 */
export function nameForText(text: string, title = ''): string {
  const words =
    title
      .slice(0, 4 * LONGEST)
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, LONGEST) : `${name}-${word}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  return `${name || 'pasted'}.${formatOf(text)}`;
}
