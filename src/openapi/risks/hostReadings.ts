import { urlOf } from '../source/urlOf.ts';
import { javaAuthority } from '../tools/javaUri.ts';

/** What one family of parsers takes for the host of a text. */
export interface HostReading {
  readonly parser: 'WHATWG' | 'Java' | 'Python';
  /** Programs that read URLs so. */
  readonly usedBy: string;
  readonly host:
    | { readonly kind: 'host'; readonly host: string }
    /** Read, and no host found. */
    | { readonly kind: 'none' }
    | { readonly kind: 'error' };
}

/**
 * The host of a text by the URL Standard, by `java.net.URI` and by Python's `urlsplit`. Where they differ, the party
 * that checks a URL and the party that calls it may mean different hosts.
 *
 * @example hostReadings('https://good.example\\@evil.example/cb').map(({ host }) => host)
 *   // good.example, an error, evil.example
 */
export function hostReadings(url: string): readonly HostReading[] {
  return [
    { parser: 'WHATWG', usedBy: 'browsers, Node, Prism', host: whatwgHost(url) },
    { parser: 'Java', usedBy: 'Microcks, MockServer', host: javaAuthority(url) },
    { parser: 'Python', usedBy: 'urllib, requests', host: pythonHost(url) },
  ];
}

/**
 * Whether the parsers disagree; spelling alone (case, punycode) is a disagreement, too.
 *
 * @example hostsDiffer(hostReadings('http://127.1/')) // true
 */
export function hostsDiffer(readings: readonly HostReading[]): boolean {
  const texts = readings.map(({ host }) => (host.kind === 'host' ? host.host : host.kind));
  return new Set(texts).size > 1;
}

function whatwgHost(url: string): HostReading['host'] {
  const read = urlOf(url);
  if (read === undefined) return { kind: 'error' };
  return read.hostname === '' ? { kind: 'none' } : { kind: 'host', host: read.hostname };
}

/** `urlsplit`: everything between `//` and the next `/`, `?` or `#`; the host follows its last `@`. */
function pythonHost(url: string): HostReading['host'] {
  const text = url.replace(/[\t\n\r]/g, '');
  const authority = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/([^/?#]*)/.exec(text)?.[1] ?? '';
  const place = authority.slice(authority.lastIndexOf('@') + 1);
  const inBrackets = /^(\[[^\]]*\])/.exec(place)?.[1];
  const [name = '', port = ''] = inBrackets === undefined ? place.split(':', 2) : [inBrackets];
  if (name === '') return { kind: 'none' };
  return Number(port) > 65_535 ? { kind: 'error' } : { kind: 'host', host: name.toLowerCase() };
}
