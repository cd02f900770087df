const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The UTF-8 bytes of a text in base64 (RFC 4648 §4).
 *
 * @example base64('a:b') // 'YTpi'
 */
export function base64(text: string): string {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  const bytes = Array.from(encoded.matchAll(/%([0-9A-F]{2})|([^%])/g), ([, hex, plain = '']) =>
    hex === undefined ? plain.charCodeAt(0) : Number.parseInt(hex, 16),
  );
  let written = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.slice(at, at + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const [a, b, c, d] = [18, 12, 6, 0].map((shift) => digits.charAt((bits >> shift) & 63));
    written += `${a}${b}${second === undefined ? '=' : c}${third === undefined ? '=' : d}`;
  }
  return written;
}
