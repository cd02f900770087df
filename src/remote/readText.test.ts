import { describe, expect, it } from 'vitest';
import { readText } from './readText.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('readText', () => {
  it.each([
    ['UTF-8', utf8('openapi: 3.1.0 # 仕様 🚀'), 'openapi: 3.1.0 # 仕様 🚀'],
    ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'a'],
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'a'],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0x00, 0x61]), 'a'],
    ['nothing', new Uint8Array(), ''],
  ])('reads %s', (_what, bytes, text) => {
    expect(readText(bytes)).toBe(text);
  });

  it.each([
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['text with a NUL', utf8('a\0b')],
  ])('finds no text in %s', (_what, bytes) => {
    expect(readText(bytes)).toBeUndefined();
  });
});
