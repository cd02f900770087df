/** A header field as a line. A line break in a value would start another field (RFC 9110 §5.5), so it becomes a space. */
export function headerLine(header: { readonly name: string; readonly value: string }): string {
  const value = oneLine(header.value).trim();
  return `${oneLine(header.name)}:${value === '' ? '' : ` ${value}`}`;
}

/** A text without what would end its line. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ');
}
