/** How much of a text is looked at: a page says early what it is. */
const LONGEST_HEAD = 5000;

/**
 * Whether a text is an HTML page: what servers send instead of the file that was asked for, and what people copy.
 * Comments may come first; Markdown often starts with one, so a comment alone is not a web page.
 *
 * @example beginsWithHtml('<!-- a --><!doctype html>') // true
 */
export function beginsWithHtml(text: string): boolean {
  const head = text.slice(0, LONGEST_HEAD);
  const tag = /<(?:!doctype\s+html|html|head|body)[\s>]/iy;
  tag.lastIndex = afterComments(head);
  return tag.test(head);
}

/** The offset of the first thing other than space, comments and an XML declaration. */
function afterComments(head: string): number {
  let at = 0;
  for (;;) {
    at = head.length - head.slice(at).trimStart().length;
    const end = endOfAside(head, at);
    if (end < 0) return at;
    at = end;
  }
}

/** The end of what begins at an offset and says nothing; -1 where it is something else, or has no end. */
function endOfAside(head: string, at: number): number {
  const close = head.startsWith('<!--', at) ? '-->' : head.startsWith('<?xml', at) ? '>' : undefined;
  const end = close === undefined ? -1 : head.indexOf(close, at + 4);
  return close === undefined || end < 0 ? -1 : end + close.length;
}
