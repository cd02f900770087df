/** What Java takes of an address (java.net.URI). */
export interface JavaUri {
  readonly scheme: string;
  /** With its port. */
  readonly host: string;
  /** As written. */
  readonly path: string;
  /** With its `?`; empty without one. */
  readonly query: string;
}

/**
 * Reads an absolute http or https address as `java.net.URI` does: strict about characters (RFC 2396), lenient about
 * letters beyond ASCII outside the host.
 *
 * @returns `undefined` where Java throws, or finds no host: for spaces, `{`, `"`, a stray `%`, a relative address.
 * @example javaUri('https://a.example/x y') // undefined
 */
export function javaUri(text: string): JavaUri | undefined {
  const pieces = legalPieces(text);
  const isHttp = pieces !== undefined && /^https?$/i.test(pieces.scheme);
  return isHttp && isServer(pieces.host) ? pieces : undefined;
}

/**
 * What Java takes for the host of a text: an error for illegal characters, none where it finds no server name.
 *
 * @example javaAuthority('http://127.1/cb') // { kind: 'none' }
 */
export function javaAuthority(
  text: string,
): { readonly kind: 'host'; readonly host: string } | { readonly kind: 'none' | 'error' } {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:(?!\/\/)/.test(text)) return { kind: isLegal(text, '#') ? 'none' : 'error' };
  const pieces = legalPieces(text);
  if (pieces === undefined) return { kind: 'error' };
  return isServer(pieces.host) ? { kind: 'host', host: pieces.host.replace(/:\d*$/, '') } : { kind: 'none' };
}

function legalPieces(text: string): JavaUri | undefined {
  const schemeEnd = text.indexOf('://');
  const scheme = text.slice(0, Math.max(0, schemeEnd));
  if (!/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme)) return undefined;
  const [address = '', ...fragments] = text.slice(schemeEnd + 3).split('#');
  const queryStart = address.indexOf('?');
  const beforeQuery = queryStart < 0 ? address : address.slice(0, queryStart);
  const query = queryStart < 0 ? '' : address.slice(queryStart);
  const pathStart = beforeQuery.indexOf('/');
  const authority = pathStart < 0 ? beforeQuery : beforeQuery.slice(0, pathStart);
  const path = pathStart < 0 ? '' : beforeQuery.slice(pathStart);
  const isWritten =
    fragments.length < 2 &&
    isLegal(authority, '[]') &&
    isLegal(path, '') &&
    isLegal(query.slice(1), '[]') &&
    isLegal(fragments[0] ?? '', '[]');
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return isWritten ? { scheme, host, path, query } : undefined;
}

function isServer(host: string): boolean {
  return /^\[[0-9A-Fa-f:.]+\](?::\d*)?$/.test(host) || isServerName(host);
}

/** Labels of letters, digits and inner hyphens; the last starts with a letter, or all are one IPv4 address. */
function isServerName(host: string): boolean {
  const [name = '', port] = host.split(':', 2);
  if (port !== undefined && !/^\d*$/.test(port)) return false;
  const labels = name.replace(/\.$/, '').split('.');
  if (!labels.every((label) => /^[A-Za-z0-9-]+$/.test(label) && !/^-|-$/.test(label))) return false;
  const isAddress =
    labels.length === 4 && labels.every((label) => /^\d+$/.test(label) && Number(label) < 256);
  return isAddress || /^[A-Za-z]/.test(labels.at(-1) ?? '');
}

function isLegal(text: string, besides: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '%') {
      if (!/^[0-9A-Fa-f]{2}$/.test(text.slice(at + 1, at + 3))) return false;
    } else if (character < '\u0080') {
      if (!/[A-Za-z0-9_\-!.~'()*,;:$&+=?/@]/.test(character) && !besides.includes(character)) return false;
    } else if (/[\p{Cc}\p{Z}]/u.test(character)) return false;
  }
  return true;
}
