import type { JsonValue } from './json.ts';
import { findJsonBreak } from './jsonFault.ts';
import { jsonSource, readJsonSource } from './jsonSource.ts';
import type { ParsedSource, SourceProblem } from './parsedSource.ts';
import type { Range } from './range.ts';

/**
 * Reads text that is meant as JSON but is not: up to the first fault, with what is open there closed.
 *
 * @returns The value before the fault and one problem at the exact place; positions never lie beyond the text.
 */
export function readBrokenJson(text: string): ParsedSource {
  const found = findJsonBreak(text);
  if (found === undefined) return jsonSource(text, undefined, []);
  const problem: SourceProblem = {
    code: 'syntax',
    severity: 'error',
    message: found.message,
    range: found.range,
  };
  const closed = text.slice(0, found.soundUntil) + found.closers;
  const sound = readJsonSource(closed);
  const value: JsonValue | undefined = sound?.value;
  // What is too deep ends with the closers that were added.
  const problems = (sound?.problems ?? []).map((each) => ({ ...each, range: within(text, each.range) }));
  return jsonSource(closed, value, [problem, ...problems], found.soundUntil);
}

function within(text: string, { start, end }: Range): Range {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}
