import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendQuery } from '../exchange/buildUrl.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { readForm, writeForm } from './form.ts';
import { percentEncode } from './percentEncode.ts';
import { serializeParameter } from './serializeParameter.ts';

const wellFormed = fc.string({ unit: 'binary' });
const json = fc.jsonValue({ noUnicodeString: false });

test('percent-decoding undoes percent-encoding', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      expect(percentEncode(text)).toMatch(/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/);
      expect(percentDecode(percentEncode(text))).toBe(text);
    }),
  );
});

test('encoding with allowReserved twice changes nothing more', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      const once = percentEncode(text, true);
      expect(percentEncode(once, true)).toBe(once);
    }),
  );
});

test('a form that was written reads back as the same fields', () => {
  const fields = fc.dictionary(wellFormed, fc.oneof(wellFormed, fc.array(wellFormed, { minLength: 2 })));
  fc.assert(
    fc.property(fields, (value) => {
      expect(Object.entries(readForm(writeForm(value)))).toEqual(Object.entries(value));
    }),
  );
});

test('every style writes every JSON value', () => {
  const shape = fc.record({
    name: fc.string(),
    in: fc.constantFrom('path', 'query', 'querystring', 'header', 'cookie'),
    style: fc.constantFrom(
      'matrix',
      'label',
      'simple',
      'form',
      'spaceDelimited',
      'pipeDelimited',
      'deepObject',
      'cookie',
    ),
    explode: fc.boolean(),
    allowReserved: fc.boolean(),
  });
  fc.assert(
    fc.property(shape, json, (parameter, value) => {
      expect(typeof serializeParameter(parameter, JSON.parse(JSON.stringify(value)))).toBe('string');
    }),
  );
});

test('a query value is found again by a URL parser', () => {
  fc.assert(
    fc.property(wellFormed, fc.string({ minLength: 1, unit: 'binary' }), (value, name) => {
      const query = serializeParameter(
        { name, in: 'query', style: 'form', explode: true, allowReserved: false },
        value,
      );
      const url = new URL(appendQuery('https://a.example/x#f', query));
      expect(url.searchParams.get(name)).toBe(value);
      expect(url.hash).toBe('#f');
    }),
  );
});
