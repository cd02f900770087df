import type { Range } from '../source/range.ts';

export type ComponentName = 'scheme' | 'user' | 'host' | 'port' | 'path' | 'query' | 'fragment';

export interface UrlComponent {
  readonly name: ComponentName;
  /** In the URL, without delimiters: `a.example`, `/x`, `y=1`. */
  readonly range: Range;
}

/**
 * The components of an absolute URL as it is written (RFC 3986 §3); `\` ends the authority as browsers have it.
 *
 * @returns Only those that are there, in their order; none for a text without `://`.
 * @example urlComponents('https://a.example:1/x').map(({ name }) => name) // ['scheme', 'host', 'port', 'path']
 */
export function urlComponents(url: string): readonly UrlComponent[] {
  const schemeEnd = url.indexOf('://');
  if (schemeEnd < 0) return [];
  const start = schemeEnd + 3;
  const pathStart = firstOf(url, '/\\?#', start);
  const queryStart = firstOf(url, '?#', pathStart);
  const fragmentStart = firstOf(url, '#', queryStart);
  const at = url.slice(start, pathStart).lastIndexOf('@');
  const hostStart = at < 0 ? start : start + at + 1;
  const portStart = portOf(url, hostStart, pathStart);
  const found: readonly (readonly [ComponentName, number, number])[] = [
    ['scheme', 0, schemeEnd],
    ['user', start, hostStart - 1],
    ['host', hostStart, portStart],
    ['port', portStart + 1, pathStart],
    ['path', pathStart, queryStart],
    ['query', queryStart + 1, fragmentStart],
    ['fragment', fragmentStart + 1, url.length],
  ];
  return found.flatMap(([name, from, to]) => (from < to ? [{ name, range: { start: from, end: to } }] : []));
}

function firstOf(text: string, characters: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (characters.includes(text.charAt(at))) return at;
  return text.length;
}

function portOf(url: string, start: number, end: number): number {
  const colon = url.slice(start, end).lastIndexOf(':');
  const isPort = colon >= 0 && /^\d*$/.test(url.slice(start + colon + 1, end));
  return isPort ? start + colon : end;
}
