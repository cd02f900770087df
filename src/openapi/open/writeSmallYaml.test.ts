import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSource } from '../source/parseSource.ts';
import { writeSmallYaml } from './writeSmallYaml.ts';

it('writes in block style', () => {
  expect(writeSmallYaml({ a: ['x', {}, { b: 1, c: [] }], '{$b}': { '201': "it's" } })).toBe(
    "a:\n  - x\n  - {}\n  - b: 1\n    c: []\n'{$b}':\n  '201': 'it''s'\n",
  );
});

it('reads back as the same value', () => {
  const value = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
  fc.assert(
    fc.property(value, (each) => {
      const plain = JSON.parse(JSON.stringify(each));
      expect(JSON.parse(JSON.stringify(parseSource(writeSmallYaml(plain)).value))).toEqual(plain);
    }),
  );
});
