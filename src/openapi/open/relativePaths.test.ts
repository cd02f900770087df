import { describe, expect, it } from 'vitest';
import { isDocumentName, relativePaths } from './relativePaths.ts';

const pathsOf = (...names: string[]) =>
  relativePaths(names.map((name) => ({ name }))).map(({ path }) => path);

describe('relativePaths', () => {
  it.each([
    ['the folder in common goes', ['api/openapi.yaml', 'api/paths/a.yaml'], ['openapi.yaml', 'paths/a.yaml']],
    ['also several', ['x/y/openapi.yaml', 'x/y/z/a.json'], ['openapi.yaml', 'z/a.json']],
    ['but not a part of a name', ['api/a.yaml', 'api2/b.yaml'], ['api/a.yaml', 'api2/b.yaml']],
    ['one file is its name', ['api/v1/a.yaml'], ['a.yaml']],
    ['dots and slashes', ['./api//a.yaml', 'api/x/../b.yml'], ['a.yaml', 'b.yml']],
    ['backslashes', ['api\\a.yaml', 'api\\x\\b.yaml'], ['a.yaml', 'x/b.yaml']],
    ['roots and drives', ['C:\\api\\a.json', '/api/b/c.json'], ['a.json', 'b/c.json']],
    ['names that lead out', ['../../etc/a.yaml', 'b.yaml'], ['etc/a.yaml', 'b.yaml']],
    [
      'files that are not documents',
      [
        'p/a.yaml',
        'p/logo.png',
        'p/README.md',
        'p/LICENSE',
        'p/.spectral.yaml',
        '.git/x.json',
        '__MACOSX/p/._a.yaml',
      ],
      ['a.yaml'],
    ],
    ['ignored files do not count towards the common folder', ['api/a.yaml', 'README.md'], ['a.yaml']],
    ['accents of macOS', ['p/cafe\u0301.yaml', 'p/q/a.yaml'], ['caf\u00e9.yaml', 'q/a.yaml']],
    ['one of each name', ['a.yaml', './a.yaml'], ['a.yaml']],
    ['nothing', [], []],
  ])('%s', (_, names, paths) => {
    expect(pathsOf(...names)).toEqual(paths);
  });

  it('hidden folders count when asked for, but not those of version control, nor hidden files', () => {
    const files = [
      'README.md',
      '.gitbook/assets/api.yaml',
      '.git/x.json',
      '.gitbook/node_modules/a.json',
      '.x.yaml',
    ];
    const placed = relativePaths(
      files.map((name) => ({ name: `docs/${name}` })),
      { hidden: true },
    );
    expect(placed.map(({ path }) => path)).toEqual(['api.yaml']);
  });

  it('keeps the file with its path', () => {
    const file = { name: 'x/a.yaml', size: 3 };
    expect(relativePaths([file])).toEqual([{ path: 'a.yaml', file }]);
  });

  it.each([
    ['a.YAML', true],
    ['a.yml', true],
    ['a/b.json', true],
    ['.gitbook/assets/a.json', true],
    ['a.txt', false],
    ['yaml', false],
  ])('%s is a document by its name: %s', (name, expected) => {
    expect(isDocumentName(name)).toBe(expected);
  });
});
