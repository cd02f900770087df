import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tabLabels } from './tabLabels.ts';

it.each([
  [
    ['openapi.yaml', 'schemas/Pet.yaml'],
    ['openapi.yaml', 'Pet.yaml'],
  ],
  [
    ['a/Pet.yaml', 'b/Pet.yaml', 'b/Dog.yaml'],
    ['a/Pet.yaml', 'b/Pet.yaml', 'Dog.yaml'],
  ],
  [
    ['Pet.yaml', 'b/Pet.yaml'],
    ['Pet.yaml', 'b/Pet.yaml'],
  ],
  [['https://a.example/v1/api.yaml?x=/y'], ['api.yaml']],
])('shortens %j', (uris, labels) => {
  expect(tabLabels(uris)).toEqual(labels);
});

it('tells different names apart', () => {
  const name = fc
    .array(fc.constantFrom('a', 'b', 'c.yaml'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'));
  fc.assert(
    fc.property(fc.uniqueArray(name), (uris) => {
      expect(new Set(tabLabels(uris)).size).toBe(uris.length);
    }),
  );
});
