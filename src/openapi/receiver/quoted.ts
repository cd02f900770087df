/** Controls, and marks that turn the direction of text or end a line where a reader does not see it. */
const INVISIBLE = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * A text as a string literal in double quotes that means the same in JavaScript, Python and Go, none of which reads `${`,
 * `$(` or a backtick in it. A lone surrogate, which Go refuses, becomes U+FFFD.
 *
 * @example quoted('a"b\n') // '"a\\"b\\n"'
 */
export function quoted(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return JSON.stringify(whole).replace(
    INVISIBLE,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A text for a comment: one line, without what would end a comment or turn the direction of the text.
 *
 * @example commentText('a\nb') // 'a b'
 */
export function commentText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(INVISIBLE, ' ')
    .replaceAll('*/', '* /')
    .trim()
    .slice(0, 200);
}
