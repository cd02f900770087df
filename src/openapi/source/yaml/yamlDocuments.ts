import { endOfLine, isGapAt, skipGap, skipSpaces } from './yamlScan.ts';

/** Steps over what comes before, between and after the documents of a YAML stream that is known to be sound. */

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Where the content of the first document may start: after a byte order mark, directives and `---`.
 *
 * @example startOfContent('%YAML 1.2\n---\na') // 13
 */
export function startOfContent(text: string): number {
  let at = skipGap(text, 0);
  while (text[at] === '%') at = skipGap(text, endOfLine(text, at));
  return startsDocument(text, at) ? at + 3 : at;
}

/**
 * The `%` lines before the first document, among empty lines and comments.
 *
 * @example directivesOf('%YAML 1.2\n---\n') // ['%YAML 1.2']
 */
export function directivesOf(text: string): readonly string[] {
  const found: string[] = [];
  let at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  for (;;) {
    const end = endOfLine(text, at);
    if (end >= text.length) return found;
    const content = skipSpaces(text, at);
    if (text[at] === '%') found.push(text.slice(at, end));
    else if (content < end && text[content] !== '#') return found;
    at = end + 1;
  }
}

/**
 * The `---` that starts a second document, right after the first; -1 if there is none.
 *
 * @example findMarker('a\n---\nb', 1) // 2
 */
export function findMarker(text: string, offset: number): number {
  const at = skipGap(text, offset);
  return startsDocument(text, at) ? at : -1;
}

function startsDocument(text: string, at: number): boolean {
  return text.startsWith('---', at) && isGapAt(text, at + 3);
}
