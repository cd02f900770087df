import { urlOf } from '../source/urlOf.ts';
/**
 * Resolves a reference to a document against the name of the document it is in (RFC 3986 §5 for absolute
 * bases; for file names the same dot-segment rules, but leading `..` are kept, since a set may start below its root).
 *
 * @param base A file name, relative path or absolute URL.
 * @param reference The same, without a fragment; `''` is the base itself.
 * @returns The name of the document meant; it need not exist. Text that is not a URI comes back unchanged.
 * @example resolveUri('api/openapi.yaml', '../common/events.yaml') // 'common/events.yaml'
 * @example resolveUri('https://example.com/a/b.json', 'c.json') // 'https://example.com/a/c.json'
 */
export function resolveUri(base: string, reference: string): string {
  if (reference === '') return normalizeUri(base);
  if (isAbsolute(reference)) return normalizeUri(reference);
  if (isAbsolute(base)) return urlOf(reference, base)?.href ?? reference;
  if (reference.startsWith('/')) return removeDotSegments(reference);
  return removeDotSegments(base.slice(0, base.lastIndexOf('/') + 1) + reference);
}

/**
 * One spelling for equal names: URLs as the URL standard writes them, paths without `.` and inner `..`.
 *
 * @example normalizeUri('a/./b/../c.yaml') // 'a/c.yaml'
 */
export function normalizeUri(uri: string): string {
  if (!isAbsolute(uri)) return removeDotSegments(uri);
  return urlOf(uri)?.href ?? uri;
}

/**
 * Splits at the first `#`; the fragment is still percent-encoded, and `''` if there is none.
 *
 * @example splitFragment('a.yaml#/paths') // { document: 'a.yaml', fragment: '/paths' }
 */
export function splitFragment(reference: string): { readonly document: string; readonly fragment: string } {
  const hash = reference.indexOf('#');
  if (hash < 0) return { document: reference, fragment: '' };
  return { document: reference.slice(0, hash), fragment: reference.slice(hash + 1) };
}

/** A scheme has two letters or more here, so that `C:/api.yaml` stays a file name. */
function isAbsolute(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri);
}

function removeDotSegments(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '.') continue;
    const last = kept.at(-1);
    if (segment === '..' && last !== undefined && last !== '..' && last !== '') kept.pop();
    else kept.push(segment);
  }
  return kept.join('/');
}
