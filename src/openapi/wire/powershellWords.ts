import { endsCommand } from './endsCommand.ts';

const token =
  /(?<gap>`[ \t]*\r?\n|\s+(?:#[^\n]*)?)|'(?<single>[^']*(?:''[^']*)*)'|"(?<double>[^"`]*(?:(?:`[\s\S]|"")[^"`]*)*)"|`(?<escaped>[\s\S])|(?<open>['"])|(?<operators>[|;&<>]+)|(?<plain>[^\s`'"|;&<>]+|[\s\S])/g;

/**
 * Splits a command of PowerShell: a backtick escapes a character or a line's end, a doubled quote is one. Quotes of JSON
 * that are all written `\"`, which Windows PowerShell needs to hand them on, are read as quotes.
 */
export function powershellWords(
  text: string,
): { readonly words: readonly string[] } | { readonly problem: string } {
  const words: string[] = [];
  let word: string | undefined;
  for (const { groups = {}, index } of text.matchAll(token)) {
    const { gap, open, operators } = groups;
    if (open !== undefined) {
      const code = open === '"' ? '`"`' : "`'`";
      return { problem: `A quote is not closed: write ${code} at the end of the text that it begins.` };
    }
    if (operators !== undefined && endsCommand(text, index, operators)) break;
    if (gap === undefined) word = (word ?? '') + textOf(groups);
    else {
      if (word !== undefined) words.push(handedOn(word));
      word = undefined;
    }
  }
  return { words: word === undefined ? words : [...words, handedOn(word)] };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

function textOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { single, double, escaped, operators, plain } = groups;
  if (single !== undefined) return single.replaceAll("''", "'");
  if (double === undefined) return escaped ?? operators ?? plain ?? '';
  return double.replace(/`([\s\S])|""/g, (_, character?: string) =>
    character === undefined ? '"' : (escapes[character] ?? character),
  );
}

function handedOn(word: string): string {
  return /(?<!\\)"/.test(word) ? word : word.replaceAll('\\"', '"');
}
