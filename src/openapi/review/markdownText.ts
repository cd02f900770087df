/** Keeps what follows from being read as a name, without being seen. */
const APART = '&#8203;';

/**
 * Text of a document as GitHub Flavored Markdown that shows it unchanged, in a paragraph or a cell of a table: no markup,
 * no HTML, no link, no formula, no emoji, and no mention of people or issues.
 *
 * @example markdownText('a*b | <c> $d') // 'a\\*b \\| &lt;c> &#36;d'
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replaceAll(SPECIAL, escapeOf)
    .replace(/^( ?)([-+>=]|\d{1,9}(?=[.)]))/, (_, room: string, sign: string) =>
      /\d/.test(sign) ? `${room}${sign}\\` : `${room}\\${sign}`,
    );
}

/** Markup, and what GitHub makes links, formulas, pictures or names of. */
const SPECIAL =
  /(?:#|\bGH-)(?=\d)|:(?=[\w+-]{1,40}:)|:(?=\/\/)|\bwww\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|[&<$@\\`*{}[\]|~#]/giu;

function escapeOf(found: string, at: number, text: string): string {
  switch (found) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '$':
      return '&#36;';
    case '@':
      return `&#64;${APART}`;
    case ':':
      return text.startsWith('//', at + 1) ? '&#58;' : `:${APART}`;
    case '#':
      return /\d/.test(text.charAt(at + 1)) ? `\\#${APART}` : '\\#';
  }
  if (found.endsWith('.')) return `${found.slice(0, -1)}&#46;`;
  return found.endsWith('-') ? found + APART : `\\${found}`;
}

/**
 * Text as a code span.
 *
 * @param inTable Cells end at a `|` in code too.
 * @returns A fence longer than any run of backticks within; `''` for an empty text.
 * @example markdownCode('a`b', false) // '`` a`b ``'
 */
export function markdownCode(text: string, inTable: boolean): string {
  const line = oneLine(text);
  if (line.trim() === '') return '';
  // A backslash before `\|` would end the cell, and no escape is known in code spans.
  if (inTable && line.includes('|')) return `<code>${line.replaceAll(/[!-/:-@[-`{-~]/g, entityOf)}</code>`;
  const longest = (line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 || /^ .* $/.test(line) ? ' ' : '';
  return `${fence}${room}${line}${room}${fence}`;
}

/**
 * Text within HTML that stands in Markdown: what Markdown does not read, GitHub still looks through for names.
 *
 * @example markdownHtmlText('<b> @me') // '&lt;b&gt; &#64;&#8203;me'
 */
export function markdownHtmlText(text: string): string {
  return oneLine(text)
    .replaceAll(/[!-+./:-@[-`{-~]/g, entityOf)
    .replaceAll(/(&#(?:64|35|58);)/g, `$1${APART}`);
}

function entityOf(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Line ends and control characters are spaces; what turns the direction of text, or is half a character, is U+FFFD. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\p{Surrogate}]/gu, '\uFFFD');
}
