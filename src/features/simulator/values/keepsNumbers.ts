/**
 * Whether all numbers of a JSON text survive being read and written again. Rows write the whole text anew, so what does
 * not survive would change with the first edit of another row: an id of 19 digits, or `1e400`, which becomes `null`.
 *
 * @param text Valid JSON.
 * @example keepsNumbers('[9007199254740993]') // false: it would become 9007199254740992
 */
export function keepsNumbers(text: string): boolean {
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|-?\d[\d.eE+-]*/gs)) {
    if (token.startsWith('"')) continue;
    const read = Number(token);
    if (!Number.isFinite(read) || (/^-?\d{16,}$/.test(token) && String(read) !== token)) return false;
  }
  return true;
}
