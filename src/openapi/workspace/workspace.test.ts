import { describe, expect, it, vi } from 'vitest';
import { parseSource } from '../source/parseSource.ts';
import { textWorkspaceOf, workspaceOf } from './workspace.fixture.ts';
import { createWorkspace } from './workspace.ts';

const root = { uri: 'api/openapi.json', pointer: '' };

describe('resolve', () => {
  const workspace = workspaceOf({
    'api/openapi.json': { components: { callbacks: { 'on data': { '{$url}/x': 1 } } }, '%41': 2 },
    'common/events.json': { a: [true] },
    'api/paths/file@{id}.json': { get: {} },
    'https://example.com/shared.json': { b: null },
  });

  it.each([
    ['#/components/callbacks/on%20data', 'api/openapi.json', '/components/callbacks/on data'],
    [
      '#/components/callbacks/on data/%7B$url%7D~1x',
      'api/openapi.json',
      '/components/callbacks/on data/{$url}~1x',
    ],
    ['#/%41', 'api/openapi.json', '/%41'],
    ['../common/events.json#/a/0', 'common/events.json', '/a/0'],
    ['../common/events.json', 'common/events.json', ''],
    ['./paths/file@{id}.json', 'api/paths/file@{id}.json', ''],
    ['paths/file@%7Bid%7D.json#/get', 'api/paths/file@{id}.json', '/get'],
    ['https://example.com/shared.json#/b', 'https://example.com/shared.json', '/b'],
    ['HTTPS://EXAMPLE.com/shared.json#/b', 'https://example.com/shared.json', '/b'],
    ['', 'api/openapi.json', ''],
    ['#', 'api/openapi.json', ''],
  ])('%s is found in %s at "%s"', (reference, uri, pointer) => {
    expect(workspace.resolve(root, reference)).toMatchObject({ kind: 'found', place: { uri, pointer } });
  });

  it.each([
    ['other.json#/a', { kind: 'missing-document', uri: 'api/other.json', fragment: '/a' }],
    ['https://other.example/x', { kind: 'missing-document', uri: 'https://other.example/x', fragment: '' }],
    ['#/nothing', { kind: 'missing-value', place: { uri: 'api/openapi.json', pointer: '/nothing' } }],
    ['#/constructor', { kind: 'missing-value', place: { uri: 'api/openapi.json', pointer: '/constructor' } }],
    ['#anchor', { kind: 'bad-fragment', uri: 'api/openapi.json', fragment: 'anchor' }],
    ['#/a~2', { kind: 'bad-fragment', uri: 'api/openapi.json', fragment: '/a~2' }],
  ])('%s is not found, and says why', (reference, expected) => {
    expect(workspace.resolve(root, reference)).toEqual(expected);
  });
});

describe('$self', () => {
  const documents = {
    'openapi.json': { openapi: '3.2.0', $self: 'https://example.com/api/openapi' },
    'local/shared.json': { openapi: '3.2.0', $self: 'https://example.com/api/shared', components: {} },
    'next.json': { a: 1 },
  };
  const start = { uri: 'openapi.json', pointer: '' };

  it('is the base of references in 3.2', () => {
    expect(workspaceOf(documents).resolve(start, 'shared#/components')).toMatchObject({
      kind: 'found',
      place: { uri: 'local/shared.json', pointer: '/components' },
    });
  });

  it('does not hide the file next door', () => {
    expect(workspaceOf(documents).resolve(start, 'next.json#/a')).toMatchObject({ kind: 'found', value: 1 });
  });

  it('means nothing in 3.1', () => {
    const older = {
      ...documents,
      'openapi.json': { openapi: '3.1.0', $self: 'https://example.com/api/openapi' },
    };
    expect(workspaceOf(older).resolve(start, 'shared')).toEqual({
      kind: 'missing-document',
      uri: 'shared',
      fragment: '',
    });
  });
});

describe('range', () => {
  const workspace = textWorkspaceOf({ 'a.json': '{ "info": { "title": "T" } }' });

  it.each([
    ['/info/title', 'key', 12, 19],
    ['/info/title', 'value', 21, 24],
    ['', 'key', 0, 28],
    ['/info/version', 'value', 2, 8],
    ['/paths/~1a/post', 'key', 0, 28],
  ] as const)('of %s (%s) is %i–%i', (pointer, part, start, end) => {
    expect(workspace.range({ uri: 'a.json', pointer }, part)).toEqual({ uri: 'a.json', start, end });
  });

  it('of an unknown document is empty', () => {
    expect(workspace.range({ uri: 'b.json', pointer: '/x' }, 'key')).toEqual({
      uri: 'b.json',
      start: 0,
      end: 0,
    });
  });
});

it('a pointer deeper than any document has no value, and the range of what encloses it', () => {
  for (const uri of ['a.json', 'a.yaml']) {
    const workspace = textWorkspaceOf({ [uri]: '{"a": {"a": 1}}' });
    const place = { uri, pointer: '/a'.repeat(100_000) };
    expect(workspace.value(place)).toBeUndefined();
    expect(workspace.range(place, 'value')).toEqual({ uri, start: 7, end: 10 });
  }
});

describe('documents', () => {
  it('are parsed when first needed, and once', () => {
    const parse = vi.fn(parseSource);
    const documents = ['a.json', 'b.json'].map((uri) => ({ uri, text: '{ "x": 1 }' }));
    const workspace = createWorkspace({ entry: 'a.json', documents }, { parse });
    expect(parse).toHaveBeenCalledTimes(0);
    workspace.value({ uri: 'b.json', pointer: '/x' });
    workspace.range({ uri: 'b.json', pointer: '/x' }, 'key');
    expect(parse).toHaveBeenCalledTimes(1);
    expect(workspace.opened()).toEqual(['b.json']);
  });

  it('of the same name: the first wins', () => {
    const documents = ['1', '2'].map((text) => ({ uri: 'a.json', text }));
    const workspace = createWorkspace({ entry: 'a.json', documents });
    expect(workspace.value({ uri: 'a.json', pointer: '' })).toBe(1);
  });
});

it.each([
  ['/a~1b/c~0d', 1],
  ['/a~1b/list/0', 'x'],
  ['/a~1b/list/-', undefined],
  ['/a~1b/list/00', undefined],
  ['/a~1b/nothing', null],
  ['/a~1b/nothing/more', undefined],
  ['/a~1b/c~2d', undefined],
  ['/a~1b/constructor', undefined],
])('%s has the same value whether what encloses it was asked for or not', (pointer, expected) => {
  const document = { 'a/b': { 'c~d': 1, list: ['x'], nothing: null } };
  const fresh = workspaceOf({ 'a.json': document });
  const warm = workspaceOf({ 'a.json': document });
  for (const known of ['', '/a~1b', '/a~1b/list']) warm.value({ uri: 'a.json', pointer: known });
  expect([fresh, warm].map((each) => each.value({ uri: 'a.json', pointer }))).toEqual([expected, expected]);
});
