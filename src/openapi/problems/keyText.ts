import type { DocumentRange, Place, Range } from '../source/range.ts';
import type { Fix } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * A change that writes another callback key in place of the one at a place, in the quoting used there. Only the
 * characters that differ are touched.
 *
 * @returns Nothing where the text cannot be written there, or already says so.
 * @example keyFix(workspace, keyPlace, '{$request.body#/id}')?.title // 'Write {$request.body#/id}'
 */
export function keyFix(workspace: Workspace, keyPlace: Place, key: string): Fix | undefined {
  const range = workspace.location(keyPlace)?.key;
  const text = workspace.source(keyPlace.uri)?.writeKey(keyPlace.pointer, key);
  const document = workspace.set.documents.find(({ uri }) => uri === keyPlace.uri);
  if (!range || text === undefined || !document) return undefined;
  const change = smallestChange(document.text.slice(range.start, range.end), text);
  if (!change) return undefined;
  const { start, end } = change;
  return {
    title: `Write ${key}`,
    edits: [
      {
        range: { uri: keyPlace.uri, start: range.start + start, end: range.start + end },
        text: change.text,
      },
    ],
  };
}

/** A change without the characters that both texts begin and end with. */
function smallestChange(before: string, after: string): (Range & { readonly text: string }) | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/**
 * The text that writes a span of a decoded callback key; the whole key where that cannot be told.
 *
 * @example rangeInKey(workspace, keyPlace, { start: 1, end: 5 })
 */
export function rangeInKey(workspace: Workspace, keyPlace: Place, span: Range): DocumentRange {
  const located = workspace.source(keyPlace.uri)?.locateInKey(keyPlace.pointer, span);
  return located ? { uri: keyPlace.uri, ...located } : workspace.range(keyPlace, 'key');
}
