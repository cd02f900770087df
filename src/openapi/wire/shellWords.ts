import { endsCommand } from './endsCommand.ts';
import { powershellWords } from './powershellWords.ts';
import { windowsWords } from './windowsWords.ts';

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

/** Browsers copy with carets for Windows; elsewhere a caret stands before neither a quote nor a line's end. */
function isWindows(text: string): boolean {
  return /(?:^|\s)\^"|\^[ \t]*\r?\n/.test(text) && !/\\[ \t]*\r?\n/.test(text);
}

/** Its line ends and escapes, or the quotes that the Windows command line does not have. */
function isPowerShell(text: string): boolean {
  if (/\\[ \t]*\r?\n/.test(text)) return false;
  return /`[ \t]*\r?\n|`"/.test(text) || (/^curl\.exe\s/i.test(text) && text.includes("'"));
}

const token =
  /(?<gap>\\[ \t]*\r?\n|\s+(?:#[^\n]*)?)|\$'(?<ansi>[^'\\]*(?:\\[\s\S][^'\\]*)*)'|'(?<single>[^']*)'|"(?<double>[^"\\]*(?:\\[\s\S][^"\\]*)*)"|\\(?<escaped>[\s\S])|(?<open>\$?['"])|(?<operators>[|;&<>]+)|(?<plain>[^\s\\`'"$|;&<>]+|[\s\S])/g;

function posixWords(text: string): ShellWords {
  const words: string[] = [];
  let word: string | undefined;
  for (const { groups = {}, index } of text.matchAll(token)) {
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

/** What is left of a part of a word without its quotes. */
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
