import { DEEPEST_NESTING } from '../source/limits.ts';

/**
 * The JSON Pointers of all that holds a place, the whole first, as far down as documents are read.
 *
 * @example pointersAbove('/a/b') // ['', '/a']
 */
export function pointersAbove(pointer: string): readonly string[] {
  const found: string[] = [];
  for (
    let at = pointer.indexOf('/');
    at >= 0 && found.length <= DEEPEST_NESTING;
    at = pointer.indexOf('/', at + 1)
  ) {
    found.push(pointer.slice(0, at));
  }
  return found;
}
