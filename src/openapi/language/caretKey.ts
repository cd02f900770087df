import type { Range } from '../source/range.ts';
import { caretKey, decode, flowKeyAt, lineEnd, lineStart, quotedEnd } from './flowKey.ts';

/** The key of a mapping at the caret, as typed so far. */
export interface CaretKey {
  /** The names of the members that enclose the mapping, outermost first; `-` for an element of a sequence. */
  readonly path: readonly string[];
  /** The key as written, quotes included; empty where nothing is typed yet. */
  readonly range: Range;
  readonly quoting: 'plain' | 'single' | 'double';
  /** False where the closing quote is missing. */
  readonly closed: boolean;
  /** The decoded text before and after the caret. */
  readonly before: string;
  readonly after: string;
  readonly hasColon: boolean;
  /** Between braces, as all of JSON is. */
  readonly inFlow: boolean;
  readonly json: boolean;
}

/**
 * Finds the key at the caret by the text alone, so that it is found while the text is broken too.
 *
 * YAML is read by indentation, line by line upwards; text between braces, and JSON, from the opening brace on.
 *
 * @returns `undefined` where the caret is in a value, in a comment, or between the lines of anything else.
 * @example caretKeyAt('a:\n  b: 1', 6)?.path // ['a'], with the key `b`
 */
export function caretKeyAt(text: string, offset: number): CaretKey | undefined {
  if (/^\uFEFF?\s*[{[]/.test(text)) return flowKeyAt(text, text.search(/[{[]/), offset, [], true);
  return blockKeyAt(text, offset);
}

/** A line of YAML that starts with a key. */
interface KeyLine {
  readonly name: string;
  /** Where the value starts, after `:`; the end of the line without one. */
  readonly valueStart: number;
}

/** Finds the key at the caret in YAML's block style, and in braces that open in it. */
function blockKeyAt(text: string, offset: number): CaretKey | undefined {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  const line = text.slice(start, end);
  const indentation = line.length - line.trimStart().length;
  // On a line of spaces the caret says how deep the key will be.
  const column = line.trim() === '' ? offset - start : indentation;
  const above = enclosingLines(text, start, column);
  const path = above.map((each) => each.name);

  const parent = above.at(-1);
  if (parent && opensFlow(text, parent)) return flowKeyAt(text, parent.valueStart, offset, path, false);

  if (line.trim() === '') return emptyKey(offset, path);
  const contentStart = start + indentation;
  if (offset < contentStart || /^(?:#|[-?](?:\s|$))/.test(line.trimStart())) return undefined;
  const token = keyToken(text, contentStart, end);
  const own = keyLine(text, contentStart, end);
  if (own && offset > own.valueStart - 1) {
    return opensFlow(text, own)
      ? flowKeyAt(text, own.valueStart, offset, [...path, own.name], false)
      : undefined;
  }
  const inside =
    token.quoting === 'plain'
      ? offset <= token.end
      : offset > token.start && (offset < token.end || !token.closed);
  return inside ? caretKey(text, token, offset, { path, inFlow: false, json: false }) : undefined;
}

function emptyKey(offset: number, path: readonly string[]): CaretKey {
  return {
    path,
    range: { start: offset, end: offset },
    quoting: 'plain',
    closed: true,
    before: '',
    after: '',
    hasColon: false,
    inFlow: false,
    json: false,
  };
}

/** The lines whose values hold the line at `start`, outermost first. */
function enclosingLines(text: string, start: number, column: number): readonly KeyLine[] {
  const found: KeyLine[] = [];
  let indentation = column;
  let at = start;
  while (at > 0 && indentation > 0) {
    const end = text.charAt(at - 1) === '\n' && text.charAt(at - 2) === '\r' ? at - 2 : at - 1;
    at = lineStart(text, end);
    const line = text.slice(at, end);
    const content = line.trimStart();
    const depth = line.length - content.length;
    if (content === '' || content.startsWith('#') || depth >= indentation) continue;
    indentation = depth;
    const isElement = /^-(?:\s|$)/.test(content);
    const own = isElement ? { name: '-', valueStart: end } : keyLine(text, at + depth, end);
    found.unshift(own ?? { name: '', valueStart: end });
  }
  return found;
}

/** Reads `key:` at the start of a line's content. */
function keyLine(text: string, start: number, end: number): KeyLine | undefined {
  const token = keyToken(text, start, end);
  const colon = /^[ \t]*:(?:[ \t]+|$)/.exec(text.slice(token.end, end));
  if (!colon) return undefined;
  const quotes = token.quoting === 'plain' ? 0 : 1;
  const name = decode(text.slice(token.start + quotes, token.end - quotes), token.quoting);
  return { name, valueStart: token.end + colon[0].length };
}

/** The text at the start of a line's content, up to the `:` that makes it a key, or all of it. */
function keyToken(text: string, start: number, end: number) {
  const first = text.charAt(start);
  if (first === "'" || first === '"') {
    const quoting = first === '"' ? ('double' as const) : ('single' as const);
    const found = quotedEnd(text, start);
    const colon = found.closed ? undefined : /:[ \t]*$/.exec(text.slice(start, found.end));
    return { start, quoting, ...found, ...(colon && { end: start + colon.index }) };
  }
  return { start, end: endOfPlain(text, start, end), quoting: 'plain' as const, closed: true };
}

/** Where plain text ends: before the `:` of a key, a comment or the end of its line, and the white space there. */
function endOfPlain(text: string, start: number, end: number): number {
  let last = start;
  for (let at = start; at < end; at += 1) {
    const isColon = text.charAt(at) === ':' && (at + 1 === end || isSpace(text, at + 1));
    if (isColon || (text.charAt(at) === '#' && at > start && isSpace(text, at - 1))) return last;
    if (!isSpace(text, at)) last = at + 1;
  }
  return last;
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at) === ' ' || text.charAt(at) === '\t';
}

/** Whether the value is a mapping or sequence between braces; an expression without quotes looks like one too. */
function opensFlow(text: string, { valueStart }: KeyLine): boolean {
  return /[{[]/.test(text.charAt(valueStart));
}
