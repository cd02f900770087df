import type { JsonValue } from '../json.ts';
import { isArray } from '../json.ts';
import { DEEPEST_NESTING } from '../limits.ts';
import type { SourceProblem } from '../parsedSource.ts';
import { skipSpace } from '../skipSpace.ts';
import { tooDeep } from '../tooDeep.ts';
import { endOfString, endOfValue, isClosing, isOpening, QUOTE } from './jsonScan.ts';

/** What one walk over a value tells: cheap next to parsing it, and enough to know that nothing is wrong. */
export interface JsonShape {
  /** Number of members, all levels. */
  readonly members: number;
  /** Some container is below `DEEPEST_NESTING`; nothing below that was counted. */
  readonly tooDeep: boolean;
}

/**
 * Measures what `JSON.parse` made.
 *
 * @example measureValue({ a: { b: 1 } }) // { members: 2, tooDeep: false }
 */
export function measureValue(value: JsonValue): JsonShape {
  let members = 0;
  let deep = false;

  function walk(container: JsonValue, depth: number): void {
    if (depth > DEEPEST_NESTING) {
      deep = true;
    } else if (isArray(container)) {
      for (const element of container) if (isContainer(element)) walk(element, depth + 1);
    } else if (isContainer(container)) {
      // `for…in` makes no array of the members; `JSON.parse` gives objects that inherit nothing enumerable.
      for (const name in container) {
        members++;
        const content = container[name];
        if (isContainer(content)) walk(content, depth + 1);
      }
    }
  }

  walk(value, 1);
  return { members, tooDeep: deep };
}

function isContainer(value: JsonValue | undefined): value is object & JsonValue {
  return typeof value === 'object' && value !== null;
}

/**
 * Number of `"name":` written in JSON text: more than the members of its value where a name is repeated.
 *
 * @example countNames('{"a": 1, "a": 2}') // 2
 */
export function countNames(text: string): number {
  let names = 0;
  let at = text.indexOf('"');
  // From quote to quote, since `indexOf` passes over the rest faster than any loop here.
  while (at >= 0) {
    const end = endOfString(text, at);
    if (text.charCodeAt(skipSpace(text, end)) === 0x3a) names++;
    at = text.indexOf('"', end);
  }
  return names;
}

/**
 * The repeated names in JSON text; walks every key, so it runs only where the counts differ.
 *
 * @example findRepeatedNames('{"a": 1, "a": 2}')[0]?.range // { start: 9, end: 12 }
 */
export function findRepeatedNames(text: string): readonly SourceProblem[] {
  const problems: SourceProblem[] = [];
  const open: Set<string>[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code !== QUOTE) {
      if (isOpening(code)) open.push(new Set());
      else if (isClosing(code)) open.pop();
      at++;
      continue;
    }
    const end = endOfString(text, at);
    if (text[skipSpace(text, end)] === ':') {
      const name = String(JSON.parse(text.slice(at, end)));
      const names = open.at(-1);
      if (names?.has(name)) problems.push(repeatedKey(name, at, end));
      names?.add(name);
    }
    at = end;
  }
  return problems;
}

/**
 * The problem of a key that its object already has; `start` and `end` are those of the later one.
 *
 * @example repeatedKey('a', 9, 12).code // 'duplicate-key'
 */
export function repeatedKey(name: string, start: number, end: number): SourceProblem {
  return {
    code: 'duplicate-key',
    severity: 'warning',
    message: `Duplicate key \`${name}\`; the last value wins: rename or remove one of them.`,
    range: { start, end },
  };
}

/**
 * The first container below `DEEPEST_NESTING` in JSON text that has one.
 *
 * @example findTooDeep('['.repeat(201)).range.start // 200
 */
export function findTooDeep(text: string): SourceProblem {
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      continue;
    }
    if (isClosing(code)) depth--;
    else if (isOpening(code) && ++depth > DEEPEST_NESTING) break;
    at++;
  }
  return tooDeep(at, endOfValue(text, at));
}
