/** What starts at a `{`: a group that ends at `end`, or none, with the place from which to look for the next `{`. */
export type Group = { readonly end: number } | { readonly end?: never; readonly next: number };

/**
 * Replaces the groups of a template as a tool finds them.
 *
 * @param groupAt What starts at the `{` of an offset. Reading is linear while `next` skips what was searched in vain.
 * @param replace What the text between the braces becomes.
 * @example readTemplate('a/{b}', (key, start) => ({ end: key.indexOf('}', start) }), (inner) => inner.toUpperCase())
 *   // 'a/B'
 */
export function readTemplate(
  key: string,
  groupAt: (key: string, start: number) => Group,
  replace: (inner: string) => string,
): string {
  let text = '';
  let offset = 0;
  for (let start = key.indexOf('{'); start >= 0; ) {
    const group = groupAt(key, start);
    if (group.end !== undefined) {
      text += key.slice(offset, start) + replace(key.slice(start + 1, group.end));
      offset = group.end + 1;
    }
    start = key.indexOf('{', group.end === undefined ? group.next : offset);
  }
  return text + key.slice(offset);
}
