/**
 * A media type without its parameters, in lower case (RFC 9110 §8.3.1).
 *
 * @example essence('Text/HTML; charset=utf-8') // 'text/html'
 */
export function essence(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
}
