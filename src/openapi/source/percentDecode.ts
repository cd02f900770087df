/**
 * Undoes percent-encoding (RFC 3986 §2.1).
 *
 * @returns The text unchanged if it has a stray `%` or encodes something other than UTF-8.
 * @example percentDecode('a%20b') // 'a b'
 */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The same for the query of a URL and for forms, where `+` is a space (application/x-www-form-urlencoded).
 *
 * @example decodeQuery('a+b%2Bc') // 'a b+c'
 */
export function decodeQuery(text: string): string {
  return percentDecode(text.replaceAll('+', ' '));
}
