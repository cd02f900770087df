/**
 * The next offset that holds no white space. A byte order mark at the start counts as white space.
 *
 * @example skipSpace('  1', 0) // 2
 */
export function skipSpace(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09 && code !== 0xfeff) return at;
    at++;
  }
}
