import { isBreakAt, isGapAt, nextLine, skipSpaces, spacesAt } from './yamlScan.ts';

/**
 * Finds where YAML text, broken or not, is nested deeper than a parser that recurses into it may go. Levels are counted
 * by columns and brackets alone, in one pass; brackets over lines of growing indentation count twice.
 *
 * @param levels Far above what documents have, since broken text may be counted wrongly.
 * @returns The offset of the first value that is too deep, or -1.
 * @example findDeepYaml('- - - a', 2) // 4
 */
export function findDeepYaml(text: string, levels: number): number {
  /** The indentation of the lines that hold the current one, outermost first. */
  const columns: number[] = [];
  let brackets: Brackets = { open: 0, column: 0 };
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const column = spacesAt(text, line);
    const content = skipSpaces(text, line);
    if (isBreakAt(text, content)) continue;
    while ((columns.at(-1) ?? -1) >= column) columns.pop();
    columns.push(column);
    // Brackets go on only in lines that are deeper, or close them.
    const isInside = column > brackets.column || isClosing(text, content);
    if (brackets.open === 0 || !isInside) brackets = { open: 0, column: holder(text, content, columns) };
    const deep = findDeepIndicator(text, content, levels - columns.length + 1);
    if (deep >= 0) return deep;
    const found = findDeepBracket(text, content, brackets, levels - columns.length);
    if (found >= 0) return found;
  }
  return -1;
}

/** The column of what holds the brackets of a line: a key on it, unless it starts with one of them. */
function holder(text: string, content: number, columns: readonly number[]): number {
  const opensLine = text[content] === '[' || text[content] === '{';
  return columns.at(opensLine ? -2 : -1) ?? -1;
}

/** The brackets open at the end of a line, and the column of the key or `-` that holds the first of them. */
interface Brackets {
  open: number;
  column: number;
}

/** The `-`, `?` or `:` that is one too many at the start of a line. */
function findDeepIndicator(text: string, content: number, levels: number): number {
  let at = content;
  for (let count = 0; '-?:'.includes(text.charAt(at) || ' ') && isGapAt(text, at + 1); count++) {
    if (count >= levels) return at;
    at = skipSpaces(text, at + 1);
  }
  return -1;
}

function findDeepBracket(text: string, start: number, brackets: Brackets, levels: number): number {
  for (let at = start; at < text.length && !isBreakAt(text, at); at++) {
    const character = text.charAt(at);
    if (character === '[' || character === '{') brackets.open++;
    else if (isClosing(text, at)) brackets.open = Math.max(0, brackets.open - 1);
    if (brackets.open > levels) return at;
  }
  return -1;
}

function isClosing(text: string, at: number): boolean {
  return text.charAt(at) === ']' || text.charAt(at) === '}';
}
