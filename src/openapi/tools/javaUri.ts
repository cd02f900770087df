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
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] =
    /^([A-Za-z]+):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#[^#]*)?$/.exec(text) ?? [];
  if (!/^https?$/i.test(scheme)) return undefined;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const isHost = /^\[[0-9A-Fa-f:.]+\](?::\d*)?$/.test(host) || isServerName(host);
  if (!isHost || !isLegal(path, '') || !isLegal(query.slice(1), '[]') || !isLegal(fragment.slice(1), '[]')) {
    return undefined;
  }
  return { scheme, host, path, query };
}

/** Labels of letters, digits and inner hyphens; the last starts with a letter, or all are one IPv4 address. */
function isServerName(host: string): boolean {
  const [name = '', port] = host.split(':', 2);
  if (port !== undefined && !/^\d*$/.test(port)) return false;
  const labels = name.replace(/\.$/, '').split('.');
  if (!labels.every((label) => /^[A-Za-z0-9-]+$/.test(label) && !/^-|-$/.test(label))) return false;
  const isAddress = labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label));
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
