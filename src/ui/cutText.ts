import { counted } from '../openapi/source/index.ts';

/** Only the beginning of longer values is shown: enough to recognise them, and the page stays fast. */
const MOST_SHOWN = 2000;

/** A callback URL is the answer, so it is cut only where it is too long to send. */
export const MOST_OF_URL = 20_000;

/**
 * The beginning of a text that is too long to show, never ending within a character, and how long the whole is.
 *
 * @param most Characters (UTF-16 code units) that are shown.
 * @example cutText('abcdef', 3) // 'abc… (6 characters)'
 */
export function cutText(text: string, most: number = MOST_SHOWN): string {
  return text.length <= most ? text : `${headOf(text, most)}… (${countOf(text)})`;
}

/** The first characters of a text, whole ones. */
export function headOf(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  const splitsPair = text.length > most && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? most - 1 : most);
}

/** @example countOf(text) // '1,048,576 characters' */
export function countOf(text: string): string {
  return counted(text.length, 'character');
}
