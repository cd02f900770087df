import { crc32 } from '../../bytes/crc32.ts';
import { type Drawing, drawingSvg, LIGHT_PALETTE, linkedPng } from '../../openapi/pictures/index.ts';

/** Pixels a side; canvases with longer ones stay empty in some browsers, without an error. */
const LONGEST_SIDE = 16_384;
/** Pixels of a canvas, for browsers with little memory. */
const MOST_PIXELS = 120_000_000;
const SCALE = 2;

export interface Png {
  readonly blob: Blob;
  /** Pixels a point; less than 2 where the picture is too large for a canvas. */
  readonly scale: number;
}

/** Draws a picture on a canvas: at twice its size, or as large as canvases are. */
export async function pngOf(drawing: Drawing): Promise<Png> {
  const { permalink, ...unlinked } = drawing;
  // The link may be long, and a canvas has no place for it.
  const image = await imageOf(drawingSvg(unlinked, LIGHT_PALETTE));
  const { width, height } = image;
  const scale = scaleFor(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('The browser gave no picture.');
  const png = linkedPng(new Uint8Array(await blob.arrayBuffer()), permalink, { crc32, scale });
  return { blob: new Blob([new Uint8Array(png)], { type: 'image/png' }), scale };
}

/** @example scaleFor(400, 40_000) // 0.4096 */
export function scaleFor(width: number, height: number): number {
  const most = Math.sqrt(MOST_PIXELS / Math.max(1, width * height));
  return Math.min(SCALE, LONGEST_SIDE / width, LONGEST_SIDE / height, most);
}

/** Of an address with the data in it: what `blob:` addresses show cannot be read back everywhere. */
function imageOf(svg: string): Promise<HTMLImageElement> {
  return new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Error('The browser could not draw the picture.'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
