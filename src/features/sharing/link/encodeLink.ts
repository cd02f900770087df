import { deflate } from '../../../bytes/deflate.ts';
import { checksumOf, LARGEST_STATE, LONGEST_LINK, largestOf, TAG } from './linkFormat.ts';
import type { LinkState } from './linkState.ts';
import { packState } from './packState.ts';

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

/** Bytes as base64url without padding (RFC 4648 §5): nothing that a browser or a chat would escape. */
export function toBase64url(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // In chunks (of whole base64 groups), because an argument list has a length limit.
  for (let index = 0; index < bytes.length; index += 0x6000) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(index, index + 0x6000))));
  }
  return pieces.join('').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
