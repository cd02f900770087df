/**
 * Reads a URL as clients do (WHATWG URL). `URL.canParse` would be shorter, but Node 20's compiled form of it starts to
 * refuse hosts outside ASCII after some thousand calls.
 *
 * @param base What a relative URL resolves against.
 * @returns `undefined` where the text is not a URL.
 * @example urlOf('../b', 'https://a.example/x/y')?.href // 'https://a.example/b'
 */
export function urlOf(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
