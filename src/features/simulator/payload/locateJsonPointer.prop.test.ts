import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateJsonPointer } from './locateJsonPointer.ts';

test('finds every member of an object', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.boolean(), (value, pretty) => {
      const text = JSON.stringify(value, null, pretty ? 2 : 0);
      for (const [name, member] of Object.entries(JSON.parse(text))) {
        const range = locateJsonPointer(text, `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
        expect(JSON.parse(`{${text.slice(range?.start, range?.end)}}`)).toEqual({ [name]: member });
      }
    }),
  );
});

test('a broken text gives a span of the text or nothing', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string(), (text, cut, token) => {
      const broken = text.slice(0, cut % (text.length + 1));
      const range = locateJsonPointer(broken, `/${token}`);
      expect(range === undefined || (range.start >= 0 && range.end <= broken.length)).toBe(true);
    }),
  );
});
