import { crc32 } from '../../../bytes/crc32.ts';
import { deflate, inflate, sliced } from '../../../bytes/deflate.ts';
import type { LinkState } from './linkState.ts';
import { packState, unpackState } from './payload.ts';

/** The version of the format that is written. Every version ever written can be read. */
export const TAG = 'cb1';

/** No link that this app makes is longer; nothing larger is even looked at. */
export const LONGEST_LINK = 24_000_000;
/** The most bytes a link may inflate to. */
export const LARGEST_STATE = 72_000_000;

/**
 * How many times its packed bytes a state may be, as in zip archives: text that someone wrote packs twenty to one, and
 * what packs far better is made to fill the memory of its reader.
 */
const MOST_RATIO = 200;
/** Below this size the ratio says nothing: a few lines repeated pack well. */
const SMALL_STATE = 1_000_000;

/** The ways in which a link can be bad; each has its own message. */
export type BadLink =
  /** No link of this app, or one of a version that it does not know. */
  | { readonly kind: 'unknown' }
  /** `expected` is missing where the link was cut before its length. */
  | { readonly kind: 'cut-off'; readonly expected?: number; readonly found: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' }
  /** It unpacks to more than `ratio` times its size. */
  | { readonly kind: 'too-dense'; readonly ratio: number };

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
  const packed = await deflate(bytes);
  if (bytes.length > largestOf(packed)) return undefined;
  const payload = toBase64url(packed);
  const fragment = [TAG, payload.length.toString(36), checksumOf(payload).toString(36), payload].join('.');
  return fragment.length > LONGEST_LINK ? undefined : fragment;
}

function textLength({ source, compared }: LinkState): number {
  const open = source.kind === 'url' ? [] : source.documents;
  return [...open, ...(compared?.set.documents ?? [])].reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * Reads a fragment (without `#`). Never throws; never inflates more than `LARGEST_STATE`, or than
 * `MOST_RATIO` allows. What follows a whole link, as `).` at the end of a sentence does, is ignored.
 */
export async function decodeLink(fragment: string): Promise<DecodedLink> {
  if (fragment.length > LONGEST_LINK) return { kind: 'too-large' };
  const payload = readEnvelope(fragment);
  if (typeof payload !== 'string') return payload;
  const bytes = fromBase64url(payload);
  if (!bytes) return { kind: 'damaged' };
  const limit = largestOf(bytes);
  const inflated = await inflate(sliced(bytes), limit);
  if (inflated === 'damaged') return { kind: 'damaged' };
  if (inflated === 'too-large')
    return limit < LARGEST_STATE ? { kind: 'too-dense', ratio: MOST_RATIO } : { kind: 'too-large' };
  const state = readState(inflated);
  return state ? { kind: 'state', state } : { kind: 'damaged' };
}

/** The payload, checked to be whole; or what is wrong with the link. */
function readEnvelope(fragment: string): string | BadLink {
  const [tag, length, checksum] = fragment.split('.', 3);
  if (tag !== TAG) return isStartOfTag(fragment) ? { kind: 'cut-off', found: 0 } : { kind: 'unknown' };
  const start = [tag, length, checksum].reduce((sum, part) => sum + (part?.length ?? 0) + 1, 0);
  if (length === undefined || checksum === undefined || fragment.length < start) {
    return START_OF_LINK.test(fragment) ? { kind: 'cut-off', found: 0 } : { kind: 'damaged' };
  }
  const expected = readNumber(length);
  const sum = readNumber(checksum);
  if (expected === undefined || sum === undefined) return { kind: 'damaged' };
  const payload = fragment.slice(start, start + expected);
  const intact = checksumOf(payload) === sum;
  if (payload.length === expected) return intact ? payload : { kind: 'damaged' };
  // A payload that fits its checksum was not cut: the length itself is what changed.
  return intact ? { kind: 'damaged' } : { kind: 'cut-off', expected, found: payload.length };
}

/** Tells a link that was changed from one that was cut. */
function checksumOf(payload: string): number {
  return crc32(new TextEncoder().encode(payload));
}

/** The most bytes that these may inflate to. */
function largestOf({ length }: Uint8Array): number {
  return Math.min(LARGEST_STATE, Math.max(SMALL_STATE, length * MOST_RATIO));
}

/** The rest of a link that was cut before its payload. */
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

/** Bytes as base64url without padding (RFC 4648 §5): nothing that a browser or a chat would escape. */
export function toBase64url(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // In chunks (of whole base64 groups), because an argument list has a length limit.
  for (let index = 0; index < bytes.length; index += 0x6000) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(index, index + 0x6000))));
  }
  return pieces.join('').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes, or `undefined` for text that is not base64url. */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1 || !/^[\w-]*$/.test(text)) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
