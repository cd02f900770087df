const KEYWORD = 'callback-explorer';
/** The eight bytes of a signature, and the chunk `IHDR`, which comes first. */
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;
type Checksum = (bytes: Uint8Array) => number;
/** 72 points an inch, in points a metre. */
const POINTS = 72 / 0.0254;

/**
 * Puts a permalink into a PNG (`iTXt`, keyword `callback-explorer`), and how many pixels it has a point (`pHYs`).
 *
 * @param png As a canvas gives it.
 * @param permalink ASCII characters.
 * @param options.crc32 Of the host; chunks have the checksum of zip archives.
 * @param options.scale Pixels a point.
 * @returns Another PNG; the same bytes if they are not a PNG.
 * @example linkedPng(png, 'https://x.example/#cb1.…', { crc32 }).length > png.length // true
 */
export function linkedPng(
  png: Uint8Array,
  permalink: string | undefined,
  { crc32, scale = 2 }: { readonly crc32: Checksum; readonly scale?: number },
): Uint8Array {
  if (png.length < AFTER_HEADER || png[1] !== 0x50) return png;
  const density = bigEndian(Math.round(scale * POINTS));
  const chunks = [
    chunk(crc32, 'pHYs', [...density, ...density, 1]),
    // Keyword, not compressed, no language, no translated keyword; each ends with a zero.
    ...(permalink === undefined ? [] : [chunk(crc32, 'iTXt', bytesOf(`${KEYWORD}\0\0\0\0\0${permalink}`))]),
  ];
  const added = chunks.reduce((sum, { length }) => sum + length, 0);
  const linked = new Uint8Array(png.length + added);
  linked.set(png.subarray(0, AFTER_HEADER));
  let at = AFTER_HEADER;
  for (const each of chunks) {
    linked.set(each, at);
    at += each.length;
  }
  linked.set(png.subarray(AFTER_HEADER), at);
  return linked;
}

/** Length, type, data, and a checksum of the two before it. */
function chunk(crc32: Checksum, type: string, data: ArrayLike<number>): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  whole.set(bigEndian(data.length));
  whole.set(bytesOf(type), 4);
  whole.set(data, 8);
  whole.set(bigEndian(crc32(whole.subarray(4, 8 + data.length))), 8 + data.length);
  return whole;
}

function bigEndian(value: number): readonly number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
