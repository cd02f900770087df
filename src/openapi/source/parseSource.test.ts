import { describe, expect, it, test } from 'vitest';
import { readBrokenText } from './brokenText.ts';
import { parseSource } from './parseSource.ts';
import { childPointer } from './pointer.ts';

const read = (text: string) => parseSource(text, readBrokenText);

/** The text at a pointer's value or key. */
function at(text: string, pointer: string, what: 'key' | 'value' = 'value'): string | undefined {
  const range = read(text).locate(pointer)?.[what];
  return range && text.slice(range.start, range.end);
}

describe('values', () => {
  it.each([
    ['json', '{"a": [1, null, "x"]}', { a: [1, null, 'x'] }],
    ['json', ' \n[]', []],
    ['json', '\uFEFF{"a": 1}', { a: 1 }],
    ['yaml', '\uFEFFa: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['yaml', '200: ok\n1.0: x\ntrue: y\n~: z', { '200': 'ok', '1.0': 'x', true: 'y', '~': 'z' }],
    [
      'yaml',
      'day: 2020-01-01\nyes: no\nbig: 1e3\ninf: .inf',
      { day: '2020-01-01', yes: 'no', big: 1000, inf: '.inf' },
    ],
    ['yaml', '{openapi: 3.1.0, paths: {}}', { openapi: '3.1.0', paths: {} }],
    ['yaml', 'a: &x {b: 1}\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    ['yaml', 'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3', { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } }],
    ['yaml', 'd:\n  c: 3\n  <<: [{c: 1, e: 1}, {e: 2}]', { d: { c: 3, e: 1 } }],
    ['yaml', '<<: text', { '<<': 'text' }],
    ['yaml', '{$request.body#/url}:\n  post: 1', { '{ $request.body#/url }': { post: 1 } }],
    ['yaml', '%YAML 1.1\n---\na: yes', { a: 'yes' }],
    ['yaml', 'a: !!binary aGk=\nb: !!str 200', { a: 'aGk=', b: '200' }],
    ['yaml', 'just prose', 'just prose'],
  ])('%s: %j', (format, text, value) => {
    const source = read(text);
    expect(source.format).toBe(format);
    expect(source.value).toEqual(value);
    expect(source.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a text without content has no value', () => {
    for (const text of ['', ' \n', '# only a comment\n', '\uFEFF']) expect(read(text).value).toBeUndefined();
  });

  it.each(['{"__proto__": {"x": 1}, "constructor": 2}', '__proto__: {x: 1}\nconstructor: 2'])(
    '%s holds plain own members',
    (text) => {
      const { value } = read(text);
      expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(at(text, '/__proto__/x')).toBe('1');
      expect(read('a: 1').locate('/constructor')).toBeUndefined();
      expect(read('{"a": 1}').locate('/constructor')).toBeUndefined();
    },
  );
});

describe('limits', () => {
  test('aliases that multiply without end are left out, quickly', () => {
    const laughs = Array.from(
      { length: 30 },
      (_, i) =>
        `a${i}: &a${i} [${
          i === 0
            ? '1'
            : Array(9)
                .fill(`*a${i - 1}`)
                .join()
        }]`,
    );
    const { value, problems } = read(laughs.join('\n'));
    expect(value).toHaveProperty('a3');
    expect(problems.every(({ code }) => code === 'too-many-aliases')).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('an alias inside its own anchor is left out', () => {
    const { value, problems } = read('a: &a\n  b: *a');
    expect(value).toEqual({ a: { b: null } });
    expect(problems).toMatchObject([{ code: 'too-many-aliases', range: { start: 11, end: 13 } }]);
  });

  it.each([
    ['JSON', '['.repeat(5000) + ']'.repeat(5000)],
    ['YAML', `a: ${'['.repeat(400)}${']'.repeat(400)}`],
    ['YAML block', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['broken JSON', '{"a":'.repeat(5000)],
    ['YAML dashes', '- '.repeat(50_000)],
  ])('%s nested too deeply is cut', (_name, text) => {
    const { problems, value } = read(text);
    expect(problems.map(({ code }) => code)).toContain('too-deep');
    expect(() => JSON.stringify(value)).not.toThrow();
  });

  test('aliases cannot stack up beyond the depth limit', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `a${i}: &a${i} [${i === 0 ? '1' : `*a${i - 1}`}]`);
    expect(read(lines.join('\n')).problems.map(({ code }) => code)).toContain('too-deep');
  });
});

describe('locate', () => {
  const yaml =
    'a:\n  "b/c": [1, {d: two}] # note\n  e: &e\n    f: |\n      text\n\ng: *e\nh:\n  <<: *e\nempty:\n';

  it.each([
    ['/a/b~1c/0', '1', undefined],
    ['/a/b~1c/1/d', 'two', 'd'],
    ['/a/b~1c', '[1, {d: two}]', '"b/c"'],
    ['/a/e/f', '|\n      text', 'f'],
    ['/g', '*e', 'g'],
    ['/g/f', '|\n      text', 'f'],
    ['/h/f', '|\n      text', 'f'],
    ['/empty', '', 'empty'],
  ])('YAML %s', (pointer, value, key) => {
    expect(at(yaml, pointer)).toBe(value);
    expect(at(yaml, pointer, 'key')).toBe(key);
  });

  const json = '{"a": {"b/c": [1, {"d": "t\\"wo"}], "x": 1, "x": 2}, "\\u0065": -1.5e3}';

  it.each([
    ['/a/b~1c/0', '1', undefined],
    ['/a/b~1c/1/d', '"t\\"wo"', '"d"'],
    ['/a/x', '2', '"x"'],
    ['/e', '-1.5e3', '"\\u0065"'],
    ['', json, undefined],
  ])('JSON %s', (pointer, value, key) => {
    expect(at(json, pointer)).toBe(value);
    expect(at(json, pointer, 'key')).toBe(key);
  });

  it.each(['/nothing', '/a/b~1c/01', '/a/b~1c/-', 'a', '/a/~2', '/a/b~1c/0/0', '/e/f/g/h'])(
    '%s is nowhere',
    (pointer) => {
      expect(read(yaml).locate(pointer)).toBeUndefined();
      expect(read(json).locate(pointer)).toBeUndefined();
    },
  );

  test('a YAML value ends before the comments and empty lines after it', () => {
    expect(at('a:\n  b: 1 # one\n\n# two\nc: 2', '/a')).toBe('b: 1');
  });
});

describe('pointerAt', () => {
  it.each([
    ['{"a": {"b": [1, 22]}, "c": 3}', '22', '/a/b/1'],
    ['{"a": {"b": [1, 22]}, "c": 3}', '"b"', '/a/b'],
    ['{"a": {"b": [1, 22]}, "c": 3}', ', "c', ''],
    ['a:\n  b: [1, 22] # x\n# y\nc: 3', '22', '/a/b/1'],
    ['a:\n  b: [1, 22] # x\n# y\nc: 3', 'b:', '/a/b'],
    ['a:\n  b: [1, 22] # x\n# y\nc: 3', '# y', ''],
    ['a:\n  b: [1, 22] # x\n# y\nc: 3', 'c: 3', '/c'],
    ['a: &x {y: 1}\nb: *x', '*x', '/b'],
    ['a: 1\na: {b: 2}', 'b: 2', '/a/b'],
    ['a: {c: 1}\na: {b: 2}', 'c: 1', '/a'],
  ])('%j at %j is %s', (text, found, pointer) => {
    expect(read(text).pointerAt(text.indexOf(found) + (found.startsWith(',') ? 1 : 0))).toBe(pointer);
  });

  test('anywhere outside is the root', () => {
    expect(read('').pointerAt(5)).toBe('');
    expect(read('{"a": 1}  ').pointerAt(10)).toBe('');
  });
});

describe('keys', () => {
  const key = '{$request.body#/url}/it\'s "x"';
  const pointer = childPointer('', key);

  it.each([
    ['JSON', `{${JSON.stringify(key)}: 1}`],
    ['single', `'${key.replaceAll("'", "''")}': 1`],
    ['double', `${JSON.stringify(key)}: 1`],
    ['unquoted, with a problem', `a: 1\n${key}: 1`],
  ])('%s: a span of the decoded key is found in the text', (_name, text) => {
    const source = read(text);
    for (const part of ['$request.body#/url', '/it', 's "', '{', '"x"']) {
      const start = key.indexOf(part);
      const range = source.locateInKey(pointer, { start, end: start + part.length });
      const written = text.slice(range?.start, range?.end);
      expect(written.replaceAll("''", "'").replaceAll('\\"', '"')).toBe(part);
    }
    expect(source.locateInKey('/nothing', { start: 0, end: 1 })).toBeUndefined();
  });

  test('a key read as a mapping still maps to its text', () => {
    const text = 'a: 1\n{$url}:\n  post: {}';
    const source = read(text);
    const inKey = (start: number, end: number) => {
      const range = source.locateInKey('/{ $url }', { start, end });
      return text.slice(range?.start, range?.end);
    };
    expect(inKey(2, 6)).toBe('$url');
    expect(inKey(0, 8)).toBe('{$url}');
    expect(inKey(0, 1)).toBe('{');
    expect(inKey(7, 8)).toBe('}');
  });

  it.each([
    ['{"a": 1}', '/a', '{$url}"', '"{$url}\\""'],
    ["'a': 1", '/a', "it's", "'it''s'"],
    ["'a': 1", '/a', 'line\nbreak', '"line\\nbreak"'],
    ['"a": 1', '/a', "it's", '"it\'s"'],
    ['a: 1', '/a', '$url', '$url'],
    ['a: 1', '/a', 'http://x/{$url}', 'http://x/{$url}'],
    ['{a: 1}', '/a', 'http://x/{$url}', "'http://x/{$url}'"],
    ['a: 1', '/a', '{$url}', "'{$url}'"],
    ['a: 1', '/a', 'a: b', "'a: b'"],
    ['a: 1', '/a', 'a #b', "'a #b'"],
    ['a: 1', '/a', '', "''"],
    ['a: 1', '/a', '<<', "'<<'"],
    ['200: 1', '/200', '201', '201'],
    ['{$url}: 1', '/{ $url }', '{$url}', "'{$url}'"],
    ['{$url}/x: 1', '/{$url}~1x', '{$url}/x', "'{$url}/x'"],
  ])('%j: %s becomes %j', (text, place, name, written) => {
    const source = read(text);
    expect(source.writeKey(place, name)).toBe(written);
    expect(source.writeKey('', name)).toBeUndefined();
  });
});
