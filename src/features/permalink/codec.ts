import { fromBase64url, toBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { deflate, inflate } from './deflate.ts';
import type { LinkState } from './linkState.ts';
import { packState, unpackState } from './payload.ts';

/** The version of the format that is written. Every version ever written can be read. */
export const TAG = 'cb1';

/** No link that this app makes is longer; nothing larger is even looked at. */
export const LONGEST_LINK = 24_000_000;
/** The most a link may inflate to. */
export const LARGEST_STATE = 64_000_000;

export type DecodedLink =
  | { readonly kind: 'state'; readonly state: LinkState }
  /** No permalink of this app, or one of a version that this app does not know. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'cut-off'; readonly expected: number; readonly found: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' };

/**
 * Writes a state as the fragment of a link: tag, length and checksum of the payload (base 36), payload.
 *
 * @example await encodeLink(state) // 'cb1.2f.1x9k3t.q1YqSS0u…'
 */
export async function encodeLink(state: LinkState): Promise<string> {
  const text = JSON.stringify(packState(state));
  const payload = toBase64url(await deflate(new TextEncoder().encode(text)));
  return [TAG, payload.length.toString(36), crc32(payload).toString(36), payload].join('.');
}

/** Reads a fragment (without `#`). Never throws; never inflates more than `LARGEST_STATE`. */
export async function decodeLink(fragment: string): Promise<DecodedLink> {
  if (fragment.length > LONGEST_LINK) return { kind: 'too-large' };
  const [tag, length, checksum, payload, ...rest] = fragment.split('.');
  if (tag !== TAG) return isCutTag(fragment) ? { kind: 'cut-off', expected: 0, found: 0 } : { kind: 'unknown' };
  if (length === undefined || checksum === undefined || payload === undefined) {
    return { kind: 'cut-off', expected: 0, found: 0 };
  }
  const expected = readNumber(length);
  if (expected === undefined || rest.length > 0) return { kind: 'damaged' };
  if (payload.length < expected) return { kind: 'cut-off', expected, found: payload.length };
  if (payload.length > expected || crc32(payload) !== readNumber(checksum)) return { kind: 'damaged' };
  const bytes = fromBase64url(payload);
  const inflated = bytes ? await inflate(bytes, LARGEST_STATE) : 'damaged';
  if (inflated === 'too-large' || inflated === 'damaged') return { kind: inflated };
  const state = readState(inflated);
  return state ? { kind: 'state', state } : { kind: 'damaged' };
}

function isCutTag(fragment: string): boolean {
  return fragment !== '' && TAG.startsWith(fragment);
}

function readNumber(text: string): number | undefined {
  return /^[0-9a-z]{1,9}$/.test(text) ? Number.parseInt(text, 36) : undefined;
}

function readState(bytes: Uint8Array): LinkState | undefined {
  try {
    return unpackState(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}
