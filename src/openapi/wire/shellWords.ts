export type ShellWords = { readonly words: readonly string[] } | { readonly problem: string };

/**
 * Splits a command into words as the shells do in which people keep cURL commands: POSIX shells (quotes `'…'`, `"…"`,
 * `$'…'`, escapes and line ends with `\`), PowerShell (backtick) and the Windows command line (`^`).
 * Variables are left as they are. What follows the command (`|`, `;`, `&&`, `>`) is left out; `&` in an unquoted URL is
 * taken for a part of it.
 *
 * @returns The words, or a sentence where a quote is not closed.
 * @example shellWords("curl -H 'A: b' \\\n  https://a.example") // { words: ['curl', '-H', 'A: b', 'https://a.example'] }
 */
export function shellWords(text: string): ShellWords {
  if (isWindows(text)) return windowsWords(text);
  return isPowerShell(text) ? powershellWords(text) : posixWords(text);
}

/** Browsers copy with carets for Windows; elsewhere no caret precedes a quote or a line's end. */
function isWindows(text: string): boolean {
  return /(?:^|\s)\^"|\^[ \t]*\r?\n/.test(text) && !/\\[ \t]*\r?\n/.test(text);
}

/** Its line ends and escapes, or the quotes that the Windows command line does not have. */
function isPowerShell(text: string): boolean {
  if (/\\[ \t]*\r?\n/.test(text)) return false;
  return /`[ \t]*\r?\n|`"/.test(text) || (/^curl\.exe\s/i.test(text) && text.includes("'"));
}

const posixToken =
  /(?<gap>\\[ \t]*\r?\n|\s+(?:#[^\n]*)?)|\$'(?<ansi>[^'\\]*(?:\\[\s\S][^'\\]*)*)'|'(?<single>[^']*)'|"(?<double>[^"\\]*(?:\\[\s\S][^"\\]*)*)"|\\(?<escaped>[\s\S])|(?<open>\$?['"])|(?<operators>[|;&<>]+)|(?<plain>[^\s\\`'"$|;&<>]+|[\s\S])/g;

function posixWords(text: string): ShellWords {
  const words: string[] = [];
  let word: string | undefined;
  for (const { groups = {}, index } of text.matchAll(posixToken)) {
    if (groups.open !== undefined) return notClosed(groups.open);
    if (groups.operators !== undefined && endsCommand(text, index, groups.operators)) break;
    if (groups.gap === undefined) word = (word ?? '') + textOf(groups);
    else {
      if (word !== undefined) words.push(word);
      word = undefined;
    }
  }
  return { words: word === undefined ? words : [...words, word] };
}

/** A part of a word without its quotes. */
function textOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { ansi, single, double, escaped, operators, plain } = groups;
  if (ansi !== undefined) return ansiText(ansi);
  if (double !== undefined) return double.replace(/\\(?:\r?\n|([$`"\\]))/g, (_, character = '') => character);
  return single ?? escaped ?? operators ?? plain ?? '';
}

/** The problem of a text that begins with a quote and has no end. */
function notClosed(quote: string): { readonly problem: string } {
  const code = quote.includes('"') ? '`"`' : "`'`";
  return { problem: `A quote is not closed: write ${code} at the end of the text that it begins.` };
}

const ansiEscapes: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\x07', e: '\x1b', '0': '\0' },
};

/** `$'…'` of Bash, in which browsers write line ends and characters that are not ASCII. */
function ansiText(text: string): string {
  return text.replace(
    /\\u([0-9A-Fa-f]{1,4})|\\U([0-9A-Fa-f]{1,8})|((?:\\x[0-9A-Fa-f]{1,2})+)|\\([\s\S])/g,
    (written: string, short?: string, long?: string, bytes?: string, other = '') => {
      if (bytes !== undefined) return bytesText(bytes);
      const code = short ?? long;
      if (code !== undefined) return codePointText(Number.parseInt(code, 16), written);
      return Object.hasOwn(ansiEscapes, other) ? (ansiEscapes[other] ?? '') : other;
    },
  );
}

function codePointText(code: number, written: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

/** `\xc3\xa9`: UTF-8, or else one character each. */
function bytesText(written: string): string {
  const codes = written.split('\\x').slice(1);
  try {
    return decodeURIComponent(codes.map((code) => `%${code.padStart(2, '0')}`).join(''));
  } catch {
    return codes.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
  }
}

const powershellToken =
  /(?<gap>`[ \t]*\r?\n|\s+(?:#[^\n]*)?)|'(?<single>[^']*(?:''[^']*)*)'|"(?<double>[^"`]*(?:(?:`[\s\S]|"")[^"`]*)*)"|`(?<escaped>[\s\S])|(?<open>['"])|(?<operators>[|;&<>]+)|(?<plain>[^\s`'"|;&<>]+|[\s\S])/g;

/**
 * Splits a command of PowerShell: a backtick escapes a character or a line's end, a doubled quote is one. Quotes of JSON
 * that are all written `\"`, which Windows PowerShell needs to hand them on, are read as quotes.
 */
function powershellWords(text: string): { readonly words: readonly string[] } | { readonly problem: string } {
  const words: string[] = [];
  let word: string | undefined;
  for (const { groups = {}, index } of text.matchAll(powershellToken)) {
    const { gap, open, operators } = groups;
    if (open !== undefined) {
      const code = open === '"' ? '`"`' : "`'`";
      return { problem: `A quote is not closed: write ${code} at the end of the text that it begins.` };
    }
    if (operators !== undefined && endsCommand(text, index, operators)) break;
    if (gap === undefined) word = (word ?? '') + powershellText(groups);
    else {
      if (word !== undefined) words.push(handedOn(word));
      word = undefined;
    }
  }
  return { words: word === undefined ? words : [...words, handedOn(word)] };
}

const powershellEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

function powershellText(groups: Readonly<Record<string, string | undefined>>): string {
  const { single, double, escaped, operators, plain } = groups;
  if (single !== undefined) return single.replaceAll("''", "'");
  if (double === undefined) return escaped ?? operators ?? plain ?? '';
  return double.replace(/`([\s\S])|""/g, (_, character?: string) =>
    character === undefined ? '"' : (powershellEscapes[character] ?? character),
  );
}

function handedOn(word: string): string {
  return /(?<!\\)"/.test(word) ? word : word.replaceAll('\\"', '"');
}

const windowsToken =
  /(?<backslashes>\\+)"|(?<doubled>"")|(?<quote>")|(?<operator>[|&<>]+)|(?<gap>\s+)|[^\s"\\|&<>]+|\\+/g;

/**
 * Splits a command of the Windows command line: `^` escapes a character or a line's end, then words are split as C
 * programs do, with `\"` and `""` for a quote.
 */
function windowsWords(text: string): { readonly words: readonly string[] } | { readonly problem: string } {
  const words: string[] = [];
  let word: string | undefined;
  let inQuotes = false;
  for (const { 0: written, groups = {} } of withoutCarets(text).matchAll(windowsToken)) {
    const { backslashes, quote, doubled, operator, gap } = groups;
    const count = backslashes?.length ?? 0;
    const isQuote = quote !== undefined || (backslashes !== undefined && count % 2 === 0);
    if (!inQuotes && operator !== undefined) break;
    if (!inQuotes && gap !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    if (isQuote) inQuotes = !inQuotes;
    word = (word ?? '') + windowsText(written, { count, isQuote, doubled: doubled !== undefined, inQuotes });
  }
  if (inQuotes) return { problem: 'A quote is not closed: write `"` at the end of the text that it begins.' };
  return { words: word === undefined ? words : [...words, word] };
}

interface Part {
  /** Of backslashes before a quote: two mean one. */
  readonly count: number;
  readonly isQuote: boolean;
  readonly doubled: boolean;
  readonly inQuotes: boolean;
}

function windowsText(written: string, { count, isQuote, doubled, inQuotes }: Part): string {
  if (doubled) return inQuotes ? '"' : '';
  if (isQuote) return '\\'.repeat(count / 2);
  return count > 0 ? `${'\\'.repeat((count - 1) / 2)}"` : written;
}

/** An empty line after a caret is a line end of the text itself. */
function withoutCarets(text: string): string {
  return text
    .replace(/\^\r?\n\r?\n/g, '\n')
    .replace(/\^[ \t]*\r?\n[ \t]*/g, ' ')
    .replace(/\^([\s\S])/g, '$1');
}

/**
 * Whether operators of a shell (`|`, `;`, `&&`, `>`) end the command: where a space or nothing follows them, or where one
 * precedes them. `&` right before a word is part of it, as in a URL without quotes.
 *
 * @param operators The text at `index`, up to the first other character.
 * @example endsCommand('curl a && b', 7, '&&') // true
 */
function endsCommand(text: string, index: number, operators: string): boolean {
  const next = text.charAt(index + operators.length);
  const isApart = index > 0 && text.charAt(index - 1).trim() === '';
  return next.trim() === '' || (isApart && !operators.startsWith('&'));
}
