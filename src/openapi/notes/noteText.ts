/** UTF-16 code units of a note. */
export const LONGEST_NOTE = 500;

/** Control characters, halves of pairs, and marks that turn the direction of text: they would hide what a note says. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as a note may hold it: plain, with line ends as `\n`, without characters that cannot be seen, cut after 500
 * code units between two characters.
 *
 * @param text Anything that was typed, pasted or read from a link.
 * @returns Empty where nothing is left.
 * @example noteText(' How long\r\nis it retried? ') // 'How long\nis it retried?'
 */
export function noteText(text: string): string {
  const lines = text.slice(0, 4 * LONGEST_NOTE).split(/\r\n|[\n\r\u2028\u2029]/);
  const clean = lines.map((line) => line.replaceAll('\t', ' ').replace(UNSEEN, '').trimEnd()).join('\n');
  // A cut may leave half of a pair.
  return clean
    .trim()
    .slice(0, LONGEST_NOTE)
    .replace(/\p{Cs}/gu, '')
    .trim();
}
