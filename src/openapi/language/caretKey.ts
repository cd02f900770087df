import type { Range } from '../source/range.ts';
import { blockKeyAt } from './blockKey.ts';
import { flowKeyAt } from './flowKey.ts';

/** The key of a mapping in which the caret stands, as far as it is typed. */
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
 * Finds the key in which the caret stands by the text alone, so that it is found while the text is broken too.
 *
 * YAML is read by indentation, line by line upwards; what stands between braces, and JSON, from the opening brace on.
 *
 * @returns `undefined` where the caret is in a value, in a comment, or between the lines of anything else.
 * @example caretKeyAt('a:\n  b: 1', 6)?.path // ['a'], with the key `b`
 */
export function caretKeyAt(text: string, offset: number): CaretKey | undefined {
  if (/^\uFEFF?\s*[{[]/.test(text)) return flowKeyAt(text, text.search(/[{[]/), offset, [], true);
  return blockKeyAt(text, offset);
}
