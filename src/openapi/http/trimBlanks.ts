/**
 * A text without the spaces and tabs around it, which are no part of a header's value (RFC 9110 §5.6.3). Other white
 * space, which `trim` takes off too, is one.
 */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}
