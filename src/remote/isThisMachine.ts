import { urlOf } from '../openapi/source/index.ts';
/**
 * Whether a host is the machine the browser runs on. What a browser makes of a host counts, not how it was written:
 * `0x7f.1`, `2130706433` and full-width letters are read as it reads them (URL Standard, host parser).
 *
 * @param host As in a URL, with or without a port.
 * @returns False for what is not a host at all.
 * @example isThisMachine('[::1]:8080') // true
 */
export function isThisMachine(host: string): boolean {
  const url = /[/\\?#@]/.test(host) ? undefined : urlOf(`http://${host}/`);
  if (url === undefined) return false;
  const name = url.hostname.replace(/\.$/, '');
  // A hostname that is all numbers has become four of them here; `0.0.0.0` and `::` reach this machine, too.
  if (/^(127\.\d+\.\d+\.\d+|0\.0\.0\.0)$/.test(name)) return true;
  // 127.0.0.0/8 written as an IPv4-mapped address, the last 32 bits in hexadecimal.
  if (/^\[::(1|ffff:7f[\da-f]{2}:[\da-f]{1,4}|ffff:0:0)?\]$/.test(name)) return true;
  return name === 'localhost' || name.endsWith('.localhost');
}

/**
 * Whether the page may ask a host by `http:`. Its security policy lists these by name, and such a policy can
 * name neither an IPv6 address nor any other IPv4 address than 127.0.0.1 (CSP Level 3, §6.7.2.7).
 *
 * @param host As in a URL, with or without a port.
 */
export function isAskedByHttp(host: string): boolean {
  const name = host.replace(/:\d{1,5}$/, '');
  return name === 'localhost' || name.endsWith('.localhost') || name === '127.0.0.1';
}
