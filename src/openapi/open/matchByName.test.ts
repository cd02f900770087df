import { describe, expect, it } from 'vitest';
import { findEntries } from './findEntries.ts';
import { matchByName, renamed } from './matchByName.ts';

const filesOf = (files: Record<string, string[]>) =>
  Object.entries(files).map(([uri, references]) => ({
    uri,
    text: `${uri.includes('api') ? 'openapi: 3.0.3\n' : ''}x:\n${references.map((each) => `  - $ref: "${each}#/a"\n`).join('')}`,
  }));
const matchesOf = (files: Record<string, string[]>) =>
  matchByName(filesOf(files)).map(({ file, uri }) => `${file} → ${uri}`);

describe('files that were chosen together', () => {
  it('are found by their names where references name folders', () => {
    const files = {
      'common.yaml': ['../common/common.yaml'],
      'event.yaml': ['common.yaml', '../common/event.yaml'],
      'api.yaml': ['../common/common.yaml', '../common/event.yaml'],
    };
    expect(matchesOf(files).sort()).toEqual([
      'common.yaml → ../common/common.yaml',
      'event.yaml → ../common/event.yaml',
    ]);
    const documents = filesOf(files);
    const [entry] = findEntries(renamed(documents, matchByName(documents)));
    expect(entry).toMatchObject({ uri: 'api.yaml', lacks: false });
    expect(entry?.reaches).toHaveLength(2);
  });

  it('also where references encode their names', () => {
    expect(matchesOf({ 'api.yaml': ['s/New%20Order.yaml'], 'New Order.yaml': [] })).toEqual([
      'New Order.yaml → s/New Order.yaml',
    ]);
  });

  it('also where a matched file names others from its own folder', () => {
    expect(
      matchesOf({ 'api.yaml': ['a/b/one.yaml'], 'one.yaml': ['../two.yaml'], 'two.yaml': ['c/api.yaml'] }),
    ).toEqual(['one.yaml → a/b/one.yaml', 'two.yaml → a/two.yaml']);
  });

  it.each([
    ['that are found by path', { 'api.yaml': ['schemas/x.yaml'], 'schemas/x.yaml': ['../api.yaml'] }],
    ['in folders', { 'api.yaml': ['c/x.yaml'], 'a/x.yaml': [] }],
    ['that are found by path from elsewhere', { 'api.yaml': ['x.yaml', '../b/x.yaml'], 'x.yaml': [] }],
    ['of another name', { 'api.yaml': ['../b/x.yaml'], 'X.yaml': [] }],
    ['that name only themselves', { 'api.yaml': ['../a/api.yaml'] }],
  ])('stay where they are: those %s', (_, files) => {
    expect(matchesOf(files)).toEqual([]);
  });

  it('thousands of files are matched in one pass', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `x${index}.yaml`);
    expect(
      matchesOf({
        'api.yaml': names.map((name) => `../s/${name}`),
        ...Object.fromEntries(names.map((name) => [name, []])),
      }),
    ).toHaveLength(3000);
  });
});
