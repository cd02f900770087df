/** Characters that CommonMark is read from; its parser takes more than a moment for more, whatever they say. */
const MOST_CHARACTERS = 10_000;
/** Quotes and lists within each other, one level for each mark at the start of a line. */
const MOST_LEVELS = 10;
/** Marks that may open or close emphasis, links or code, within one paragraph: each may be tried with each. */
const MOST_MARKS = 1000;

/** Whether a text can be anything but plain words. */
export function mayHaveMarks(text: string): boolean {
  return /[*_`[\]#<>|~&\\]|^[ \t]*[-+\d]|https?:|\n[ \t\r]*\n/m.test(text);
}

/**
 * Why a text is not read as Markdown: a few kilobytes of nested lists or of marks that match nothing would take the
 * page away for seconds.
 *
 * @returns Which limit it breaks, or `undefined` for a text within the limits.
 */
export function whyPlain(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS) {
    return `it is longer than ${MOST_CHARACTERS.toLocaleString('en')} characters`;
  }
  let marks = 0;
  for (const line of text.split('\n')) {
    if (levelsOf(line) > MOST_LEVELS) return `it is nested more than ${MOST_LEVELS} levels deep`;
    marks = line.trim() === '' ? 0 : marks + marksIn(line);
    if (marks > MOST_MARKS)
      return `a paragraph has more than ${MOST_MARKS.toLocaleString('en')} Markdown marks`;
  }
  return undefined;
}

/** The containers that a line opens or goes on with: quotes, and marks of lists with a space after them. */
function levelsOf(line: string): number {
  let levels = 0;
  for (const word of line.slice(0, MOST_PREFIX).split(/[ \t]/)) {
    if (word === '') continue;
    const quotes = word.length - word.replaceAll('>', '').length;
    const isMark = quotes === word.length || /^>*(?:[-+*]|\d{1,9}[.)])$/.test(word);
    levels += isMark ? Math.max(1, quotes) : Math.min(quotes, leading(word));
    if (!isMark) break;
  }
  return levels;
}

/** Where the marks of a line are, as far as anybody writes some. */
const MOST_PREFIX = 1000;

function leading(word: string): number {
  let count = 0;
  while (word[count] === '>') count += 1;
  return count;
}

function marksIn(line: string): number {
  let marks = 0;
  for (const character of line) if ('*_`[]<~&\\'.includes(character)) marks += 1;
  return marks;
}
