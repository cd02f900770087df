import type { Range } from '../openapi/index.ts';

/** Applies edits that do not overlap to a text. */
export function editedText(
  text: string,
  edits: readonly { readonly range: Range; readonly text: string }[],
): string {
  return [...edits]
    .sort((one, other) => other.range.start - one.range.start)
    .reduce(
      (before, edit) => before.slice(0, edit.range.start) + edit.text + before.slice(edit.range.end),
      text,
    );
}
