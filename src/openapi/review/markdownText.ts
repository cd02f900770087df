/**
 * Text of a document as Markdown that shows it unchanged, in a paragraph or a cell of a table: no markup, no HTML, no
 * mention of people or issues.
 *
 * @example markdownText('a*b | <c> @d') // 'a\\*b \\| &lt;c> &#64;d'
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/#(?=\d)/g, '&#35;')
    .replaceAll('@', '&#64;')
    .replaceAll(/[\\`*_{}[\]|~]/g, '\\$&')
    .replace(/^([-+>#]|\d+[.)])/, '\\$1');
}

/**
 * Text as a code span, in a cell of a table too.
 *
 * @returns A fence longer than any run of backticks within; `''` for an empty text.
 * @example markdownCode('a`b|c') // '`` a`b\\|c ``'
 */
export function markdownCode(text: string): string {
  const line = oneLine(text);
  if (line.trim() === '') return '';
  const longest = (line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 || line.startsWith(' ') ? ' ' : '';
  return `${fence}${room}${line.replaceAll('|', '\\|')}${room}${fence}`;
}

/**
 * Our own sentences, in which texts of the document are between backticks.
 *
 * @example markdownSentence('the header `a|b` is not sent') // 'the header `a\\|b` is not sent'
 */
export function markdownSentence(text: string): string {
  const pieces = text.split('`');
  if (pieces.length % 2 === 0) return markdownText(text);
  return pieces.map((piece, index) => (index % 2 === 1 ? markdownCode(piece) : markdownText(piece))).join('');
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
}
