const LONGEST = 60;

/** Line ends, control characters and marks that turn the direction of text: none of them belongs in a message. */
const INVISIBLE = /[\s\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text from the document set as code in a message: in backticks, on one line, cut where it is long.
 *
 * @example inlineCode('$request.body#/id') // '`$request.body#/id`'
 */
export function inlineCode(text: string): string {
  const visible = text.slice(0, 2 * LONGEST + 2).replace(INVISIBLE, ' ');
  const characters = visible.length > LONGEST ? [...visible] : [];
  const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : visible;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
}

/**
 * Texts to choose from, as code.
 *
 * @example eitherOf(['a', 'b', 'c']) // '`a`, `b` or `c`'
 */
export function eitherOf(texts: readonly string[]): string {
  const listed = texts.map(inlineCode);
  const last = listed.pop() ?? '';
  return listed.length > 0 ? `${listed.join(', ')} or ${last}` : last;
}

/**
 * Several texts as code, joined for reading, the first few only: `a`, `b` and 3 more.
 *
 * @example inlineCodes(['a', 'b', 'c']) // '`a`, `b` and `c`'
 */
export function inlineCodes(texts: readonly string[], most = 6): string {
  const listed = texts.slice(0, most).map(inlineCode);
  if (texts.length > most) return `${listed.join(', ')} and ${texts.length - most} more`;
  const last = listed.pop() ?? '';
  return listed.length > 0 ? `${listed.join(', ')} and ${last}` : last;
}
