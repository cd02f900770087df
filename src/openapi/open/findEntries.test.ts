import { describe, expect, it } from 'vitest';
import { findEntries } from './findEntries.ts';
import { topLevelKeys } from './topLevelKeys.ts';

const entriesOf = (files: Record<string, string>) =>
  findEntries(Object.entries(files).map(([uri, text]) => ({ uri, text }))).map(({ uri }) => uri);
const api = (...more: string[]) => ['openapi: 3.1.0', 'info: {title: a}', ...more].join('\n');

describe('findEntries', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['one document', { 'a.yaml': api() }, ['a.yaml']],
    ['nothing', {}, []],
    [
      'no OpenAPI document',
      { 'a.yaml': 'swagger: "2.0"', 'b.json': '{"type": "object"}', 'c.md': '# openapi: x' },
      [],
    ],
    [
      'one that refers to parts',
      { 'paths/a.yaml': 'post: {}', 'openapi.yaml': api('paths:', '  /a:', '    $ref: paths/a.yaml') },
      ['openapi.yaml'],
    ],
    [
      'a library is referred to',
      {
        'common.yaml': api('components: {}'),
        'z.yaml': api('paths: {}', "x: {$ref: './common.yaml#/components/a'}"),
      },
      ['z.yaml'],
    ],
    [
      'also through a part that refers back',
      {
        'common.yaml': api('components: {}'),
        'api/a.yaml': api('$ref: "../parts/p%20q.json"'),
        'parts/p q.json': '{"a":{"$ref":"../common.yaml#/x"},"b":{"$ref":"..\\/api/a.yaml#/components"}}',
      },
      ['api/a.yaml'],
    ],
    [
      'documents that refer to each other',
      { 'a.yaml': api('$ref: b.yaml'), 'b.yaml': api('$ref: a.yaml') },
      ['a.yaml', 'b.yaml'],
    ],
    [
      'one with paths before one without',
      { 'openapi.yaml': api('components: {}'), 'b.yaml': api('paths: {}') },
      ['b.yaml', 'openapi.yaml'],
    ],
    [
      'one with callbacks before one without, also in its parts',
      { 'openapi.yaml': api('paths: {}'), 'b.yaml': api('paths: {$ref: p.yaml}'), 'p.yaml': 'callbacks: {}' },
      ['b.yaml', 'openapi.yaml'],
    ],
    [
      'by name, then by folder',
      Object.fromEntries(
        ['v/openapi.yaml', 'z.yaml', 'my-api.yaml', 'index.yaml', 'a/index.yaml', 'b.yaml'].map((uri) => [
          uri,
          api('paths: {}'),
        ]),
      ),
      ['v/openapi.yaml', 'index.yaml', 'a/index.yaml', 'my-api.yaml', 'b.yaml', 'z.yaml'],
    ],
    [
      'by `$self`, in JSON that is broken further down',
      {
        'a.json': '{"openapi": "3.2.0", "$self": "https://x.example/a", "paths": {"$ref": "b"}, "x": [1 2]}',
        'b.json': '{"openapi": "3.2.0", "$self": "https://x.example/b", "paths": {}, "x": [1 2]}',
      },
      ['a.json'],
    ],
    [
      'by `$self`',
      {
        'a.yaml': 'openapi: 3.2.0\n$self: https://x.example/a\npaths: {$ref: b}',
        'b.yaml': 'openapi: 3.2.0\n$self: https://x.example/b\npaths: {}',
      },
      ['a.yaml'],
    ],
  ])('%s', (_, files, entries) => {
    expect(entriesOf(files)).toEqual(entries);
  });
});

describe('topLevelKeys', () => {
  it.each<[string, string[]]>([
    ['openapi: 3.1.0\ninfo:\n  title: x\n  paths: no\n"paths":\n  /a: {}', ['openapi', 'info', 'paths']],
    ['# a comment\n---\nopenapi : 3.0.0', ['openapi']],
    ['  openapi: 3.0.0\n  info:\n    a: 1', ['openapi', 'info']],
    ['{"info": {"openapi": 1, "x": ["{", {"y": 2}]}, "openapi" : "3.1.0"}', ['info', 'openapi']],
    ["\uFEFF\n{ openapi: 3.1.0, 'paths': {} }", ['openapi', 'paths']],
    ['info:\n  description: |\n    openapi: 3\n  x: 1', ['info']],
    ['url: http://x\ny: 1', ['url', 'y']],
    ['- openapi: 1', []],
    ['hello', []],
    ['', []],
    ['{"a": "un', ['a']],
  ])('%j', (text, keys) => {
    expect([...topLevelKeys(text)]).toEqual(keys);
  });
});

it('an entry says which files it reaches, over any number of steps', () => {
  const documents = [
    { uri: 'a.yaml', text: 'one: {$ref: "b/c.yaml#/x"}' },
    { uri: 'openapi.yaml', text: 'openapi: 3.1.0\npaths: {/a: {$ref: a.yaml}}' },
    { uri: 'b/c.yaml', text: 'x: {$ref: ../a.yaml}' },
    { uri: 'other.yaml', text: 'x: 1' },
  ];
  expect(findEntries(documents)).toEqual([
    { uri: 'openapi.yaml', reaches: ['a.yaml', 'b/c.yaml'], lacks: false },
  ]);
  expect(findEntries(documents.slice(0, 2))).toMatchObject([{ reaches: ['a.yaml'], lacks: true }]);
});
