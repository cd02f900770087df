/**
 * Whether a text looks like a message rather than a document: a cURL command, or an HTTP message by its first line
 * (RFC 9112 §3 and §4). Says nothing about whether the rest can be read.
 *
 * A request line may lack its version where a header, JSON or nothing at all follows, as in `.http` files.
 *
 * @param text Anything; lines that begin with `#` or `//` may precede the message.
 * @example isMessage('POST /a HTTP/1.1') // true, while isMessage('openapi: 3.1.0') is false
 */
export function isMessage(text: string): boolean {
  const head = text.slice(0, LONGEST_HEAD);
  // `#` is the prompt of a shell, but also begins a comment above a document.
  if (isCurl(head)) return !/^\s*#[^\n]*[^\\\s][ \t]*\r?\n\s*\S/.test(head);
  const [first = '', second = ''] = head
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:#|\/\/)/.test(line));
  if (/^HTTP\/\d(?:\.\d)?\s+\d{3}(?:\s|$)/i.test(first)) return true;
  if (!/^[A-Z][A-Z-]*\s+(?:\/|https?:\/\/)/.test(first)) return false;
  return /\sHTTP\/\d(?:\.\d)?$/i.test(first) || second === '' || /^(?:[\w-]+:\s?\S|[[{])/.test(second);
}

/** Enough for the first two lines of any message; documents can be long. */
const LONGEST_HEAD = 16_384;

/**
 * Whether a text is a cURL command by its first word.
 *
 * @example isCurl('$ curl https://a.example') // true
 */
export function isCurl(text: string): boolean {
  return /^(?:\S*[/\\])?curl(?:\.exe)?(?:\s|$)/i.test(withoutPrompt(text));
}

/**
 * A command without what a terminal has written before it: `$ `, `PS C:\> `.
 *
 * @example withoutPrompt('$ curl a') // 'curl a'
 */
export function withoutPrompt(text: string): string {
  return text.replace(/^\s*(?:[$>%#]\s+|(?:PS )?[a-z]:\\[^>\n]*>\s*)?/i, '');
}
