import { childPointer } from '../source/pointer.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import type { Workspace } from './workspace.ts';

/**
 * The place of a member or element inside another: `childPlace(place, 'post', 'callbacks')`.
 *
 * @example childPlace({ uri: 'a.yaml', pointer: '' }, 'paths', '/a') // { uri: 'a.yaml', pointer: '/paths/~1a' }
 */
export function childPlace(place: Place, ...tokens: readonly string[]): Place {
  let { pointer } = place;
  for (const token of tokens) pointer = childPointer(pointer, token);
  return { uri: place.uri, pointer };
}

/**
 * A text that is equal for equal places; a document's name cannot contain an unescaped `#`.
 *
 * @example placeKey({ uri: 'a.yaml', pointer: '/paths' }) // 'a.yaml#/paths'
 */
export function placeKey(place: Place): string {
  return `${place.uri}#${place.pointer}`;
}

/**
 * From the first character of a member's key to the last of its value; the nearest enclosing key where it has no text.
 *
 * @example extentOf(workspace, { uri: 'a.yaml', pointer: '/a' }) // { uri: 'a.yaml', start: 0, end: 4 }, for `a: 1`
 */
export function extentOf(workspace: Workspace, place: Place): DocumentRange {
  const { uri } = place;
  const found = workspace.location(place);
  if (found === undefined) return workspace.range(place, 'key');
  const { start } = found.key ?? found.value;
  return { uri, start, end: Math.max(start, found.value.end) };
}
