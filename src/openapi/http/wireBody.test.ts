import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { readBody } from './body.ts';
import type { Encodings } from './message.ts';
import { wireBody } from './wireBody.ts';

function written(mediaType: string, value: JsonValue, encoding: Encodings = {}): string | undefined {
  const body = readBody(mediaType, JSON.stringify(value));
  return wireBody(body.kind === 'data' ? { ...body, encoding } : body)?.text;
}

describe('a form', () => {
  it.each<[JsonObject, Encodings, string]>([
    [{ a: 'x y', b: [1, 2], c: null }, {}, 'a=x+y&b=1&b=2'],
    [{ a: { b: 1 } }, {}, 'a=%7B%22b%22%3A1%7D'],
    [{ a: 'x' }, { a: { contentType: 'application/json' } }, 'a=%22x%22'],
    [{ a: [1, 2] }, { a: { explode: false } }, 'a=1,2'],
    [{ a: [1, 2] }, { a: { style: 'pipeDelimited' } }, 'a=1%7C2'],
    [{ a: { b: 1 } }, { a: { style: 'deepObject' } }, 'a%5Bb%5D=1'],
    [{ a: 'x:y', b: 1 }, { a: { allowReserved: true } }, 'a=x:y&b=1'],
    [{ a: null, b: [] }, { a: { explode: true }, b: { explode: true } }, ''],
    [JSON.parse('{"__proto__": "x"}'), {}, '__proto__=x'],
  ])('%j with %j', (value, encoding, text) => {
    expect(written('application/x-www-form-urlencoded', value, encoding)).toBe(text);
  });
});

describe('a multipart body', () => {
  const head = (name: string) =>
    `--callback-explorer-part\r\nContent-Disposition: form-data; name="${name}"\r\n`;
  const end = '--callback-explorer-part--\r\n';

  it.each<[JsonObject, Encodings, string]>([
    [{ a: 'x' }, {}, `${head('a')}\r\nx\r\n${end}`],
    [
      { a: [1, { b: 2 }] },
      {},
      `${head('a')}\r\n1\r\n${head('a')}Content-Type: application/json\r\n\r\n{"b":2}\r\n${end}`,
    ],
    [
      { a: 'x' },
      { a: { contentType: 'image/*, image/png' } },
      `${head('a')}Content-Type: image/png\r\n\r\nx\r\n${end}`,
    ],
    [
      { a: 'x' },
      { a: { contentType: 'application/json' } },
      `${head('a')}Content-Type: application/json\r\n\r\n"x"\r\n${end}`,
    ],
    [
      { a: 'x' },
      { a: { contentType: 'a/b\r\nEvil: 1' } },
      `${head('a')}Content-Type: a/b Evil: 1\r\n\r\nx\r\n${end}`,
    ],
  ])('%j with %j', (value, encoding, text) => {
    expect(written('multipart/form-data', value, encoding)).toBe(text);
  });
});
