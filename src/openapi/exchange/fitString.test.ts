import { expect, it } from 'vitest';
import type { JsonObject } from '../source/json.ts';
import { fitString } from './fitString.ts';
import { librarySample } from './librarySample.ts';

function textOf(schemas: readonly JsonObject[], turn = 0) {
  return librarySample(fitString(schemas, turn));
}

it.each<[JsonObject, string]>([
  [{}, 'string'],
  [{ format: 'uri' }, 'http://example.com'],
  [{ format: 'url' }, 'http://example.com'],
  [{ format: 'uri', pattern: '^https://' }, 'https://example.com'],
  [{ format: 'uri', minLength: 22 }, 'http://example.commmmm'],
  [{ format: 'anything' }, 'string'],
  [{ minLength: 8 }, 'stringst'],
  [{ maxLength: 3 }, 'str'],
  [{ maxLength: 0 }, ''],
  [{ pattern: '^[A-Z]{2}\\d{3,}$' }, 'AA111'],
  [{ pattern: '^\\d+$', minLength: 4 }, '1111'],
  [{ pattern: '[0-9]', minLength: 4 }, '1111'],
  [{ pattern: '^(?!x)' }, 'string'],
  [{ format: 'date', pattern: '^\\d{4}-' }, '2019-08-24'],
])('a text of %j is %s', (schema, text) => {
  expect(textOf([schema])).toBe(text);
});

it('keeps to all of its schemas', () => {
  expect(textOf([{ minLength: 7 }, { maxLength: 8 }, { pattern: 'g.$' }])).toMatch(/^.{5,6}g.$/);
});

it.each(['uri', 'email', 'date', 'date-time', 'uuid', 'ipv4', 'hostname', 'none'])(
  'is another for each turn: %s',
  (format) => {
    const texts = [0, 1, 2, 3].map((turn) => textOf([{ format }], turn));
    expect(new Set(texts).size).toBe(4);
  },
);
