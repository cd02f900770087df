import type { DocumentRange, Place } from '../source/range.ts';
import type { Workspace } from './workspace.ts';

/** From the first character of a member's key to the last of its value; the nearest enclosing key where it has no text. */
export function extentOf(workspace: Workspace, place: Place): DocumentRange {
  const { uri } = place;
  const found = workspace.location(place);
  if (found === undefined) return workspace.range(place, 'key');
  const { start } = found.key ?? found.value;
  return { uri, start, end: Math.max(start, found.value.end) };
}
