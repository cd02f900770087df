const token =
  /(?<backslashes>\\+)"|(?<doubled>"")|(?<quote>")|(?<operator>[|&<>]+)|(?<gap>\s+)|[^\s"\\|&<>]+|\\+/g;

/**
 * Splits a command of the Windows command line: `^` escapes a character or a line's end, then words are split as C
 * programs do, with `\"` and `""` for a quote.
 */
export function windowsWords(
  text: string,
): { readonly words: readonly string[] } | { readonly problem: string } {
  const words: string[] = [];
  let word: string | undefined;
  let inQuotes = false;
  for (const { 0: written, groups = {} } of withoutCarets(text).matchAll(token)) {
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
    word = (word ?? '') + textOf(written, { count, isQuote, doubled: doubled !== undefined, inQuotes });
  }
  if (inQuotes) return { problem: 'A quote is not closed: write `"` at the end of the text that it begins.' };
  return { words: word === undefined ? words : [...words, word] };
}

interface Part {
  /** Of backslashes before a quote: two stand for one. */
  readonly count: number;
  readonly isQuote: boolean;
  readonly doubled: boolean;
  readonly inQuotes: boolean;
}

function textOf(written: string, { count, isQuote, doubled, inQuotes }: Part): string {
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
