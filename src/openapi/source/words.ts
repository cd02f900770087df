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
 * Several texts as code, joined for reading, the first few only.
 *
 * @example inlineCodes(['a', 'b', 'c'], 2) // '`a`, `b` and 1 more'
 */
export function inlineCodes(texts: readonly string[], most = 6): string {
  const codes = texts.slice(0, most).map(inlineCode);
  if (texts.length > most) return `${codes.join(', ')} and ${texts.length - most} more`;
  return listed(codes);
}

/**
 * Texts to choose from, as code.
 *
 * @example eitherOf(['a', 'b', 'c']) // '`a`, `b` or `c`'
 */
export function eitherOf(texts: readonly string[]): string {
  return listed(texts.map(inlineCode), 'or');
}

/**
 * A text cut after so many characters, whole ones.
 *
 * @param most UTF-16 code units that are kept.
 * @example shorten('https://a.example/long', 17) // 'https://a.example…'
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, splitsPair ? most - 1 : most)}…`;
}

/**
 * A count with commas between its thousands. Small ones, which most are, do without what a browser loads for that, which
 * takes longer than a phone takes to draw the answer.
 *
 * @example numberText(1_200) // '1,200'
 */
export function numberText(count: number): string {
  return count < 1000 ? String(count) : count.toLocaleString('en');
}

/**
 * A number with its noun.
 *
 * @param many The plural, where it is not the noun with an `s`.
 * @example counted(1_200, 'callback') // '1,200 callbacks'
 */
export function counted(number: number, noun: string, many = `${noun}s`): string {
  return `${numberText(number)} ${numbered(number, noun, many)}`;
}

/**
 * All there are of something, as one says it of one, of two, and of many.
 *
 * @example allOf(2, 'webhook') // 'both webhooks'
 */
export function allOf(number: number, noun: string): string {
  if (number === 1) return `the ${noun}`;
  return number === 2 ? `both ${noun}s` : `all ${counted(number, noun)}`;
}

/**
 * The word that goes with a number: a noun, or a verb.
 *
 * @example numbered(2, 'is', 'are') // 'are'
 */
export function numbered(number: number, one: string, many = `${one}s`): string {
  return number === 1 ? one : many;
}

/**
 * Words joined for reading.
 *
 * @example listed(['a', 'b', 'c']) // 'a, b and c'
 */
export function listed(words: readonly string[], conjunction = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
