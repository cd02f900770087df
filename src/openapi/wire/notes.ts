import type { WireHeader } from '../http/headers.ts';
import { inlineCodes } from '../source/words.ts';

/** Headers that clients, servers and proxies add themselves; they need no note. */
const usual =
  /^(?:accept|accept-.*|authorization|cookie|set-cookie|user-agent|origin|referer|sec-.*|cache-control|pragma|priority|dnt|date|server|via|vary|etag|age|expires|last-modified|keep-alive|upgrade-insecure-requests|x-requested-with|x-powered-by|access-control-.*|strict-transport-security|alt-svc|content-.*)$/i;

/**
 * Says which names of a message found no field.
 *
 * @example leftOut('query', ['x']) // ['`x` in the query was left out: …']
 */
export function leftOut(where: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const one = names.length === 1;
  return [
    `${inlineCodes(names)} in the ${where} ${one ? 'was' : 'were'} left out: not declared, and no callback key reads ${one ? 'it' : 'them'}.`,
  ];
}

/** The first few of the parts of a message that were not read. */
const MOST_NOT_READ = 6;

/**
 * Says which parts of a message were not read.
 *
 * @example notRead(['`--next`']) // ['Not read: `--next`.']
 */
export function notRead(ignored: readonly string[]): readonly string[] {
  if (ignored.length === 0) return [];
  const more = ignored.length - MOST_NOT_READ;
  const listed = ignored.slice(0, MOST_NOT_READ).join(', ');
  return [`Not read: ${listed}${more > 0 ? ` and ${more} more` : ''}.`];
}

/**
 * Names of headers that nothing reads except for those that are in every message.
 *
 * @example unusualHeaders([{ name: 'Accept', value: '*' }, { name: 'X-A', value: '' }], new Set()) // ['X-A']
 */
export function unusualHeaders(
  headers: readonly WireHeader[],
  known: ReadonlySet<string>,
): readonly string[] {
  const names = headers
    .map(({ name }) => name)
    .filter((name) => !known.has(name.toLowerCase()) && !usual.test(name));
  return [...new Set(names)];
}
