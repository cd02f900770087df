import type { Workspace } from '../document/workspace.ts';
import type { Place } from '../source/range.ts';
import type { Fix } from './problem.ts';

/**
 * A change that writes another callback key in place of the one at a place, in the quoting used there.
 *
 * @returns Nothing where the text cannot be written there, or already says so.
 */
export function keyFix(workspace: Workspace, keyPlace: Place, key: string): Fix | undefined {
  const range = workspace.location(keyPlace)?.key;
  const text = workspace.source(keyPlace.uri)?.writeKey(keyPlace.pointer, key);
  if (!range || text === undefined) return undefined;
  return {
    title: `Write ${key}`,
    edits: [{ range: { uri: keyPlace.uri, ...range }, text }],
  };
}
