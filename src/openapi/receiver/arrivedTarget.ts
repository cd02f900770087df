import { decodeQuery } from '../source/percentDecode.ts';

/** The target of a request that arrived. */
export interface ArrivedTarget {
  readonly path: string;
  /** Decoded values by decoded name. */
  readonly pairs: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes the target of a request apart: its path as it is, its query by name.
 *
 * @example targetOf('https://a.example/x?a=1').path // '/x'
 */
export function targetOf(url: string): ArrivedTarget {
  const [, path = '', query = ''] =
    /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  const pairs = new Map<string, string[]>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decodeQuery(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decodeQuery(pair.slice(equals + 1));
    const known = pairs.get(name);
    if (known) known.push(value);
    else pairs.set(name, [value]);
  }
  return { path: path === '' ? '/' : path, pairs };
}
