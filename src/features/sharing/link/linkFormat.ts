import { crc32 } from '../../../bytes/crc32.ts';

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
export const MOST_RATIO = 200;
/** Below this size the ratio says nothing: a few lines repeated pack well. */
const SMALL_STATE = 1_000_000;

/** Tells a link that was changed from one that was cut. */
export function checksumOf(payload: string): number {
  return crc32(new TextEncoder().encode(payload));
}

/** The most bytes that these may inflate to. */
export function largestOf({ length }: Uint8Array): number {
  return Math.min(LARGEST_STATE, Math.max(SMALL_STATE, length * MOST_RATIO));
}
