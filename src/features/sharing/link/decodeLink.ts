import { inflate, sliced } from '../../../bytes/inflate.ts';
import { checksumOf, LARGEST_STATE, LONGEST_LINK, largestOf, MOST_RATIO, TAG } from './linkFormat.ts';
import type { LinkState } from './linkState.ts';
import { unpackState } from './unpackState.ts';

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

/** The bytes, or `undefined` for text that is not base64url. */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1 || !/^[\w-]*$/.test(text)) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
