/** What a picture that someone opens holds. */
export type PictureLink =
  /** The fragment of a permalink, without `#`; nothing else of its address is used. */
  | { readonly kind: 'link'; readonly fragment: string }
  /** A picture that holds none. */
  | { readonly kind: 'none'; readonly format: 'PNG' | 'SVG' | 'JPEG' | 'GIF' | 'WebP' };

const KEYWORD = 'callback-explorer';
/** Chunks before it that are looked at. */
const MOST_CHUNKS = 1000;
/** Longer ones were not made here. */
const LONGEST = 24_100_000;
/** Characters of an SVG before its `<metadata>`: the title, and what other programs put there when they save it. */
const HEAD = 1_000_000;

/**
 * Finds the permalink in a picture file: in the `iTXt` chunk of a PNG whose keyword is ours.
 *
 * @param bytes Any bytes. Skips chunks by their length; unpacks none.
 * @returns Nothing where these are not a picture in a format of many pixels.
 * @example pictureLink(linkedPng(png, 'https://x.example/#cb1.2.3.abc', { crc32 })) // { kind: 'link', fragment: 'cb1.2.3.abc' }
 */
export function pictureLink(bytes: Uint8Array): PictureLink | undefined {
  const format = formatOf(bytes);
  if (format === undefined) return undefined;
  const fragment = format === 'PNG' ? fragmentIn(linkOfPng(bytes)) : undefined;
  return fragment === undefined ? { kind: 'none', format } : { kind: 'link', fragment };
}

/**
 * Finds the permalink in the text of an SVG: the content of its first `<metadata>`.
 *
 * @returns Nothing where the text is not an SVG.
 * @example svgLink('<svg xmlns="http://www.w3.org/2000/svg"><metadata>https://x.example/#cb1.a</metadata></svg>')
 *   // { kind: 'link', fragment: 'cb1.a' }
 */
export function svgLink(text: string): PictureLink | undefined {
  const start = text.slice(0, 4000).search(/<svg[\s>]/);
  if (start === -1 || !/^\s*</.test(text)) return undefined;
  const from = text.slice(0, HEAD).indexOf('<metadata', start);
  const inside = from === -1 ? -1 : text.indexOf('>', from) + 1;
  const to = inside <= 0 ? -1 : text.indexOf('</metadata', inside);
  const fragment = to === -1 || to - inside > LONGEST ? undefined : fragmentIn(text.slice(inside, to));
  return fragment === undefined ? { kind: 'none', format: 'SVG' } : { kind: 'link', fragment };
}

/**
 * The fragment of a permalink of this app, whatever address it is at.
 *
 * @example fragmentIn('https://x.example/app/#cb1.2.3.abc') // 'cb1.2.3.abc'
 */
export function fragmentIn(link: string | undefined): string | undefined {
  const at = link?.indexOf('#cb') ?? -1;
  if (link === undefined || at === -1) return undefined;
  const fragment = link.slice(at + 1).trim();
  return /^cb\d{1,3}\.[\w.-]*$/.test(fragment) ? fragment : undefined;
}

function formatOf(bytes: Uint8Array): 'PNG' | 'JPEG' | 'GIF' | 'WebP' | undefined {
  if (isAt(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'PNG';
  if (isAt(bytes, 0, '\xff\xd8\xff')) return 'JPEG';
  if (isAt(bytes, 0, 'GIF8')) return 'GIF';
  return isAt(bytes, 0, 'RIFF') && isAt(bytes, 8, 'WEBP') ? 'WebP' : undefined;
}

/** The text of the chunk with our keyword; neither packed nor in a language. */
function linkOfPng(bytes: Uint8Array): string | undefined {
  const header = `${KEYWORD}\0\0\0\0\0`;
  let at = 8;
  for (let count = 0; count < MOST_CHUNKS && at + 12 <= bytes.length; count += 1) {
    const length = numberAt(bytes, at);
    const data = at + 8;
    if (isAt(bytes, at + 4, 'IEND') || data + length > bytes.length) return undefined;
    if (isAt(bytes, at + 4, 'iTXt') && length <= LONGEST && isAt(bytes, data, header))
      return textOf(bytes.subarray(data + header.length, data + length));
    at = data + length + 4;
  }
  return undefined;
}

function numberAt(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((sum, index) => sum * 256 + (bytes[at + index] ?? 0), 0);
}

function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  if (at + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index += 1)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** In pieces, so that a long one needs no list of all its characters. */
function textOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096)
    pieces.push(Array.from(bytes.subarray(at, at + 4096), (byte) => String.fromCharCode(byte)).join(''));
  return pieces.join('');
}
