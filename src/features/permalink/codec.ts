import { fromBase64url, toBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { deflate, inflate, sliced } from './deflate.ts';
import type { LinkState } from './linkState.ts';
import { packState, unpackState } from './payload.ts';

/** The version of the format that is written. Every version ever written can be read. */
export const TAG = 'cb1';

/** No link that this app makes is longer; nothing larger is even looked at. */
export const LONGEST_LINK = 24_000_000;
/** The most bytes a link may inflate to. */
export const LARGEST_STATE = 72_000_000;

/** The ways in which a link can be bad; each has its own message. */
export type BadLink =
  /** No link of this app, or one of a version that it does not know. */
  | { readonly kind: 'unknown' }
  /** `expected` is missing where the link was cut before its length. */
  | { readonly kind: 'cut-off'; readonly expected?: number; readonly found: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' };

export type DecodedLink = { readonly kind: 'state'; readonly state: LinkState } | BadLink;

/**
 * Writes a state as the fragment of a link: tag, length and checksum of the payload (base 36), payload.
 *
 * @returns Nothing where it is more than a link may hold: such a link could be made, but not opened.
 * @example await encodeLink(state) // 'cb1.2f.1x9k3t.q1YqSS0u…'
 */
export async function encodeLink(state: LinkState): Promise<string | undefined> {
  // Each character is a byte at least, so that much text need not be copied to be measured.
  if (textLength(state) > LARGEST_STATE) return undefined;
  const bytes = new TextEncoder().encode(JSON.stringify(packState(state)));
  if (bytes.length > LARGEST_STATE) return undefined;
  const payload = toBase64url(await deflate(bytes));
  const fragment = [TAG, payload.length.toString(36), crc32(payload).toString(36), payload].join('.');
  return fragment.length > LONGEST_LINK ? undefined : fragment;
}

function textLength({ source }: LinkState): number {
  return source.kind === 'url' ? 0 : source.documents.reduce((sum, { text }) => sum + text.length, 0);
}

/** Reads a fragment (without `#`). Never throws; never inflates more than `LARGEST_STATE`. */
export async function decodeLink(fragment: string): Promise<DecodedLink> {
  if (fragment.length > LONGEST_LINK) return { kind: 'too-large' };
  const payload = readEnvelope(fragment);
  if (typeof payload !== 'string') return payload;
  const bytes = fromBase64url(payload);
  const inflated = bytes ? await inflate(sliced(bytes), LARGEST_STATE) : 'damaged';
  if (inflated === 'too-large' || inflated === 'damaged') return { kind: inflated };
  const state = readState(inflated);
  return state ? { kind: 'state', state } : { kind: 'damaged' };
}

/** The payload, proven whole; or what is wrong around it. */
function readEnvelope(fragment: string): string | BadLink {
  const [tag, length, checksum, payload, ...rest] = fragment.split('.');
  if (tag !== TAG) return isStartOfTag(fragment) ? { kind: 'cut-off', found: 0 } : { kind: 'unknown' };
  if (length === undefined || checksum === undefined || payload === undefined) {
    return START_OF_LINK.test(fragment) ? { kind: 'cut-off', found: 0 } : { kind: 'damaged' };
  }
  const expected = readNumber(length);
  const sum = readNumber(checksum);
  if (expected === undefined || sum === undefined || rest.length > 0) return { kind: 'damaged' };
  const intact = crc32(payload) === sum;
  // A payload that fits its checksum was not cut: the length itself is what changed.
  if (payload.length < expected && !intact) return { kind: 'cut-off', expected, found: payload.length };
  return payload.length === expected && intact ? payload : { kind: 'damaged' };
}

/** What is left of a link that was cut before its payload. */
const START_OF_LINK = /^\w+(\.[0-9a-z]{0,7}){0,2}$/;

function isStartOfTag(fragment: string): boolean {
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
