import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedPng } from '../pictures/pngChunks.ts';
import { fragmentIn, pictureLink, svgLink } from './pictureLink.ts';

/** One white pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
const LINK = 'https://x.example/app/#cb1.2f.1x9.q1YqSS0-u_';
const FRAGMENT = 'cb1.2f.1x9.q1YqSS0-u_';

describe('a PNG', () => {
  it('gives its permalink back', () => {
    expect(pictureLink(linkedPng(PNG, LINK, { crc32 }))).toEqual({ kind: 'link', fragment: FRAGMENT });
  });

  it('stays a PNG: each chunk has its checksum, and says how dense its pixels are', () => {
    const bytes = linkedPng(PNG, LINK, { crc32 });
    const view = new DataView(bytes.buffer);
    const types: string[] = [];
    for (let at = 8; at < bytes.length; ) {
      const length = view.getUint32(at);
      types.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
      expect(view.getUint32(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
      at += 12 + length;
    }
    expect(types).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
  });

  it('of another program holds none, and so do other pictures', () => {
    expect(pictureLink(PNG)).toEqual({ kind: 'none', format: 'PNG' });
    expect(pictureLink(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toEqual({ kind: 'none', format: 'JPEG' });
    expect(pictureLink(Uint8Array.of(0x6f, 0x70))).toBeUndefined();
  });

  it('that is damaged gives nothing, and never throws', () => {
    const linked = linkedPng(PNG, LINK, { crc32 });
    fc.assert(
      fc.property(fc.nat(linked.length - 1), fc.nat(255), fc.nat(linked.length), (at, byte, length) => {
        const damaged = linked.slice();
        damaged[at] = byte;
        const found = pictureLink(damaged.subarray(0, length));
        if (found?.kind === 'link') expect(found.fragment).toMatch(/^cb\d+\.[\w.-]*$/);
      }),
    );
  });
});

describe('an SVG', () => {
  const svg = (metadata: string) =>
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>x</title>${metadata}</svg>`;

  it('gives its permalink back', () => {
    expect(svgLink(svg(`<metadata id="m">${LINK}</metadata>`))).toEqual({ kind: 'link', fragment: FRAGMENT });
  });

  it.each([
    ['without one', svg('')],
    ['whose metadata is of another program', svg('<metadata><rdf:RDF/></metadata>')],
    ['whose metadata is another address', svg('<metadata>https://evil.example/#x</metadata>')],
    ['whose metadata is not closed', svg('<metadata>https://x.example/#cb1.a')],
  ])('%s holds none', (_, text) => {
    expect(svgLink(text)).toEqual({ kind: 'none', format: 'SVG' });
  });

  it('is not any text with the word in it', () => {
    expect(svgLink('openapi: 3.1.0\ninfo: {title: "<svg >"}')).toBeUndefined();
  });
});

it.each([
  ['javascript:alert(1)#cb1.a', 'cb1.a'],
  ['https://x.example/#cb1.a b', undefined],
  ['https://x.example/#/cb1.a', undefined],
  ['https://x.example/#cb1.a<script>', undefined],
  [undefined, undefined],
])('of %j only the fragment is used: %j', (link, fragment) => {
  expect(fragmentIn(link)).toBe(fragment);
});
