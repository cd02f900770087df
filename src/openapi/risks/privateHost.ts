import { urlOf } from '../source/urlOf.ts';

export type NetworkKind = 'loopback' | 'private' | 'link-local' | 'unspecified' | 'local name';

/**
 * Tells whether a URL leads into the caller's own network. What a client makes of the host counts, so that `0x7f.1` and
 * full-width digits are found (URL Standard, host parser).
 *
 * @returns `undefined` for a host that may be anywhere, and for what is not a URL.
 * @example networkOf('http://2130706433/') // 'loopback'
 */
export function networkOf(url: string): NetworkKind | undefined {
  const host = urlOf(url)?.hostname.replace(/\.$/, '');
  if (host === undefined || host === '') return undefined;
  if (host.startsWith('[')) return ofIpv6(host.slice(1, -1));
  const bytes = host.split('.').map(Number);
  if (bytes.length === 4 && bytes.every((byte) => Number.isInteger(byte))) return ofIpv4(bytes);
  if (host === 'localhost' || host.endsWith('.localhost')) return 'loopback';
  return /\.(?:internal|local|localdomain|intranet|lan)$/.test(host) || !host.includes('.')
    ? 'local name'
    : undefined;
}

function ofIpv4([first = 0, second = 0]: readonly number[]): NetworkKind | undefined {
  if (first === 127) return 'loopback';
  if (first === 0) return 'unspecified';
  if (first === 169 && second === 254) return 'link-local';
  const shared = first === 100 && second >= 64 && second < 128;
  const isPrivate =
    first === 10 || (first === 172 && second >= 16 && second < 32) || (first === 192 && second === 168);
  return isPrivate || shared ? 'private' : undefined;
}

/** @param address As the URL Standard writes it: lower case, the longest run of zeros as `::`. */
function ofIpv6(address: string): NetworkKind | undefined {
  if (address === '::1') return 'loopback';
  if (address === '::') return 'unspecified';
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (mapped) {
    const high = Number.parseInt(mapped[1] ?? '0', 16);
    return ofIpv4([high >> 8, high & 0xff]);
  }
  if (/^f[cd][0-9a-f]{2}:/.test(address)) return 'private';
  return /^fe[89ab][0-9a-f]:/.test(address) ? 'link-local' : undefined;
}
