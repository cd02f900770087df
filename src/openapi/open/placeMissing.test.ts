import { describe, expect, it } from 'vitest';
import { placeMissing } from './placeMissing.ts';

const place = (paths: readonly string[], missing: readonly string[], entry = 'openapi.yaml') =>
  placeMissing(
    paths.map((path) => ({ path })),
    missing,
    entry,
  )?.map(({ uri, file }) => [file.path, uri]);

describe('placeMissing', () => {
  it.each([
    ['one file by its name', ['Pet.yaml'], ['schemas/Pet.yaml'], [['Pet.yaml', 'schemas/Pet.yaml']]],
    [
      'an address',
      ['Pet.yaml'],
      ['https://a.example/schemas/Pet.yaml'],
      [['Pet.yaml', 'https://a.example/schemas/Pet.yaml']],
    ],
    ['a name that the reference encodes', ['A B.yaml'], ['x/A%20B.yaml'], [['A B.yaml', 'x/A%20B.yaml']]],
    [
      'the longer agreement of two',
      ['one/Pet.yaml', 'two/Pet.yaml'],
      ['two/Pet.yaml'],
      [
        ['one/Pet.yaml', 'one/Pet.yaml'],
        ['two/Pet.yaml', 'two/Pet.yaml'],
      ],
    ],
    [
      'files beside it, under the same folder',
      ['Pet.yaml', 'Owner.yaml', 'deep/Name.yaml'],
      ['components/schemas/Pet.yaml'],
      [
        ['Pet.yaml', 'components/schemas/Pet.yaml'],
        ['Owner.yaml', 'components/schemas/Owner.yaml'],
        ['deep/Name.yaml', 'components/schemas/deep/Name.yaml'],
      ],
    ],
    ['each missing document once', ['Pet.yaml'], ['a/Pet.yaml', 'b/Pet.yaml'], [['Pet.yaml', 'a/Pet.yaml']]],
  ])('finds %s', (_, paths, missing, expected) => {
    expect(place(paths, missing)).toEqual(expected);
  });

  it.each([
    ['nothing is missing', ['Pet.yaml'], []],
    ['no file is missing', ['Dog.yaml'], ['Pet.yaml']],
    ['the entry is among the files: it is the whole set', ['api/openapi.yaml', 'api/Pet.yaml'], ['Pet.yaml']],
  ])('adds nothing where %s', (_, paths, missing) => {
    expect(place(paths, missing)).toBeUndefined();
  });
});

it('thousands of files are not each compared with hundreds of missing documents', () => {
  let reads = 0;
  const files = Array.from({ length: 5_000 }, (_, index) => ({
    get path() {
      reads += 1;
      return `a/b/${index}.yaml`;
    },
  }));
  const missing = Array.from({ length: 400 }, (_, index) => `schemas/m${index}.yaml`);
  expect(placeMissing(files, [...missing, 'x/7.yaml'], 'openapi.yaml')).toHaveLength(5_000);
  expect(reads).toBeLessThan(10 * files.length);
});
