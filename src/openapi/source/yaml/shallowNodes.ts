import type { Range } from '../range.ts';
import {
  endOfFlow,
  endOfLine,
  endOfQuoted,
  isBlankAfter,
  isBreakAt,
  isGapAt,
  isSpaceAt,
  nextLine,
  skipSpaces,
  spacesAt,
} from './yamlScan.ts';

/** A quoted text or a flow collection with lines that YAML wants indented more. */
export interface ShallowNode {
  readonly start: number;
  readonly end: number;
  /** Its lines that are not indented enough. */
  readonly lines: readonly ShallowLine[];
  /** The fewest spaces that YAML allows before them. */
  readonly needed: number;
  /** Inside a flow collection. */
  readonly comments: readonly Range[];
}

/** From the start of a line to its first character other than white space. */
interface ShallowLine {
  readonly start: number;
  readonly content: number;
}

/** Steps per character that a search may take: brackets that nothing closes are looked through to the text's end. */
const STEPS = 8;

/**
 * Finds the quoted texts and flow collections that go on in lines which are not indented more than what holds them. YAML
 * 1.2 forbids that (§7.3, §7.4), but libyaml and the readers made after it take it, and so documents have it.
 *
 * A quote or bracket that is not closed, or has something other than a comment behind it on its line, is left out.
 *
 * @param text YAML, broken or not: it is read by its lines.
 * @returns The nodes in the order of the text; none where it has no such lines.
 * @example findShallowNodes('a: [\n]\n') // [{ start: 3, end: 6, lines: [{ start: 5, content: 5 }], needed: 1, … }]
 */
export function findShallowNodes(text: string): readonly ShallowNode[] {
  const found: ShallowNode[] = [];
  const limit = { steps: text.length * STEPS };
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let parent = -1;
  while (at < text.length && limit.steps > 0) {
    const value = readIndicators(text, at, parent);
    parent = value.parent;
    if ('|>'.includes(text.charAt(value.start) || ' ')) {
      at = afterBlockText(text, value.start, parent);
      continue;
    }
    const comments: Range[] = [];
    const end = endOfNode(text, value.start, limit, comments);
    const isWhole = end > value.start && isBlankAfter(text, end);
    const lines = isWhole ? shallowLines(text, value.start, end, parent + 1) : [];
    if (lines.length > 0) found.push({ start: value.start, end, lines, needed: parent + 1, comments });
    at = nextLine(text, isWhole ? end : value.start);
  }
  return found;
}

interface Value {
  readonly start: number;
  /** The column of the indicator or key that holds the value. */
  readonly parent: number;
}

/** Passes over what comes before a value on its line: indentation, `-` and `?`, a key, anchors and tags. */
function readIndicators(text: string, lineStart: number, parent: number): Value {
  // What follows a document's marker on its line is at the root.
  if (/^---[ \t]/.test(text.slice(lineStart, lineStart + 4)))
    return { start: skipSpaces(text, lineStart + 3), parent: -1 };
  let at = skipSpaces(text, lineStart);
  let column = parent;
  while (at < text.length && '-?:'.includes(text.charAt(at)) && isGapAt(text, at + 1)) {
    column = at - lineStart;
    at = skipSpaces(text, at + 1);
  }
  const afterKey = endOfKey(text, at);
  if (afterKey > at) {
    column = at - lineStart;
    at = skipSpaces(text, afterKey);
  }
  for (let end = endOfProperty(text, at); end > at; end = endOfProperty(text, at)) at = skipSpaces(text, end);
  return { start: at, parent: column };
}

/** After the `:` of a key that starts here and ends on this line; the same offset if there is none. */
function endOfKey(text: string, start: number): number {
  const line = endOfLine(text, start);
  const first = text.charAt(start);
  const quoted = first === '"' || first === "'";
  const within = quoted
    ? endOfQuoted(text, start, line)
    : isBracket(first)
      ? endOfFlow(text, start, line)
      : start;
  if (within === start && (quoted || isBracket(first))) return start;
  for (let at = within; at < line; at++) {
    if (text.charAt(at) === ':' && isGapAt(text, at + 1)) return at + 1;
    if (text.charAt(at) === '#' && isSpaceAt(text, at - 1)) return start;
    // Only a colon makes a key of a quoted text.
    if (quoted && !isSpaceAt(text, at)) return start;
  }
  return start;
}

function isBracket(character: string): boolean {
  return character === '[' || character === '{';
}

function endOfProperty(text: string, start: number): number {
  if (!'&!'.includes(text.charAt(start) || ' ')) return start;
  let at = start;
  while (!isGapAt(text, at)) at++;
  return at;
}

function endOfNode(text: string, start: number, limit: { steps: number }, comments: Range[]): number {
  const first = text.charAt(start);
  const last = Math.min(text.length, start + limit.steps);
  if (first !== '"' && first !== "'" && !isBracket(first)) return start;
  const end = isBracket(first) ? endOfFlow(text, start, last, comments) : endOfQuoted(text, start, last);
  limit.steps -= (end > start ? end : last) - start;
  return end;
}

function shallowLines(text: string, start: number, end: number, needed: number): readonly ShallowLine[] {
  const isFlow = isBracket(text.charAt(start));
  const lines: ShallowLine[] = [];
  for (let at = nextLine(text, start); at < end; at = nextLine(text, at)) {
    const content = skipSpaces(text, at);
    const saysNothing = isBreakAt(text, content) || (isFlow && text.charAt(content) === '#');
    if (!saysNothing && spacesAt(text, at) < needed) lines.push({ start: at, content });
  }
  return lines;
}

/** Text in block style goes on as long as lines are empty or indented more than what holds it. */
function afterBlockText(text: string, start: number, parent: number): number {
  let at = nextLine(text, start);
  while (at < text.length) {
    const spaces = spacesAt(text, at);
    if (spaces <= parent && !isBreakAt(text, at + spaces)) return at;
    at = nextLine(text, at);
  }
  return at;
}
