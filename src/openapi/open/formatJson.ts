/** A JSON text with other white space. */
export interface Formatted {
  readonly text: string;
  /** Where a character of the text before is now, in UTF-16 code units; white space goes to the next character. */
  offsetOf(offset: number): number;
}

/**
 * Writes JSON with one member a line, by white space alone: values, spellings of numbers, escapes, the order of members
 * and those that occur twice stay as they are. Empty objects and arrays stay on one line (RFC 8259 §2).
 *
 * @param text Strict JSON; a byte order mark stays.
 * @returns `undefined` where the text is not strict JSON, or nested deeper than 500: then nothing should be moved.
 * @example formatJson('{"a":[1.0,{}]}')?.text // '{\n  "a": [\n    1.0,\n    {}\n  ]\n}\n'
 */
export function formatJson(text: string): Formatted | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  if (!isStrictJson(text.slice(mark))) return undefined;
  const pieces: string[] = [text.slice(0, mark)];
  /** Where each token begins, before and after. */
  const before: number[] = [];
  const after: number[] = [];
  let length = mark;
  let depth = 0;
  let last = '';
  const write = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const closes = token === '}' || token === ']';
    if (closes) depth -= 1;
    if (depth > DEEPEST) return undefined;
    const opened = last === '{' || last === '[';
    if (last === ':') write(' ');
    else if (last === ',' || (opened && !closes) || (closes && !opened)) write(`\n${'  '.repeat(depth)}`);
    before.push(index);
    after.push(length);
    write(token);
    if (token === '{' || token === '[') depth += 1;
    last = token;
  }
  write('\n');
  return { text: pieces.join(''), offsetOf: (offset) => moved(offset, before, after, length) };
}

const DEEPEST = 500;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:\uFEFF]+/g;

function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function moved(offset: number, before: readonly number[], after: readonly number[], length: number): number {
  let low = 0;
  let high = before.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((before[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const start = before[low - 1];
  if (start === undefined) return Math.min(offset, length);
  const inToken = (after[low - 1] ?? 0) + offset - start;
  return Math.min(inToken, after[low] ?? length);
}

/**
 * Whether a text is JSON without line breaks, or nearly so, as servers send it.
 *
 * @example isMinified('{"openapi":"3.1.0", …}') // true from 300 characters a line on
 */
export function isMinified(text: string): boolean {
  if (text.length < READABLE || !/^\uFEFF?\s*[[{]/.test(text)) return false;
  let lines = 1;
  for (
    let at = text.indexOf('\n');
    at >= 0 && lines * READABLE <= text.length;
    at = text.indexOf('\n', at + 1)
  )
    lines += 1;
  return lines * READABLE <= text.length;
}

const READABLE = 300;
