import { describe, expect, it, test } from 'vitest';
import { readBrokenText } from './brokenText.ts';
import { parseSource } from './parseSource.ts';

const read = (text: string) => parseSource(text, readBrokenText);

describe('faults of JSON', () => {
  it.each([
    ['{"a": 1 "b": 2}', '"b"', 'type `,` before `"b"`', { a: 1 }],
    ['{"a" 1}', '1', 'type `:` between', {}],
    ['{"a": }}', '}', 'A value is missing', {}],
    ['{"a": [1, 2}', '}', 'A comma is missing', { a: [1, 2] }],
    ['{"a": "x\n}', '"x', 'no closing quote', {}],
    ['{"a": "\\q"}', '\\q', 'no escape', {}],
    ['{"a": 1} x', 'x', 'remove what follows', { a: 1 }],
    ['{"b": 1, "a": \'x\' }x', "'x'", 'double quotes', { b: 1 }],
  ])('%s', (text, found, message, value) => {
    const source = read(text);
    const [problem, ...others] = source.problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'syntax', severity: 'error' });
    expect(problem?.message).toContain(message);
    expect(text.slice(problem?.range.start, problem?.range.end)).toBe(found);
    expect(source.value).toEqual(value);
    expect(source.format).toBe('json');
  });

  test('a text that ends too early says what closes it', () => {
    const { problems, value } = read('{"a": {"b": [1');
    expect(problems).toMatchObject([
      { message: 'The text ends too early: type `]}}`.', range: { start: 14, end: 14 } },
    ]);
    expect(value).toEqual({ a: { b: [1] } });
  });

  it.each([
    ['{"a": 1,}', 'Remove this comma', 7],
    ['{"a": 01}', 'not a JSON number', 6],
    ['{"a": }', 'A value is missing', 6],
    ['{"a": True}', 'JSON writes `true`', 6],
    ['{"a": 1, b: 2}', 'needs double quotes', 9],
    ['{"a": 1 # note\n}', 'JSON has no comments', 8],
  ])('%s is YAML all the same, so it is a warning', (text, message, start) => {
    const { problems, value, format } = read(text);
    expect(problems).toMatchObject([
      { severity: 'warning', message: expect.stringContaining(message), range: { start } },
    ]);
    expect(value).toHaveProperty('a');
    expect(format).toBe('yaml');
  });
});

describe('faults of YAML', () => {
  it.each([
    ['a:\n\tb: 1', '\t', 'does not allow tabs'],
    ['a: b: c', 'b', 'Unexpected second `: `'],
    ['a: 1\n  b: 2', '1', 'has a value already'],
    ['a: "x\nb: 1', '', 'type `"`'],
    ['a: [1, 2\nb: 1', 'b', 'type the closing'],
    ['a: @x', '@', 'cannot start with `@`'],
    ['a: `x`', '`', 'cannot start with'],
    ['"\\q": 1', '\\', 'is not an escape'],
    ['a: *x', '*x', 'Unknown anchor `&x`'],
    ["a: 'it's'", "s'", 'double the quote'],
    ['a: 1\nb\nc: 2', 'b', 'has a key only'],
    ['b\nc: 2', 'b', 'not a `key: value`'],
    ['a: {b: 1}]', ']', 'Unmatched `]`'],
  ])('%j', (text, found, message) => {
    const [problem] = read(text).problems;
    expect(problem).toMatchObject({
      code: 'syntax',
      severity: 'error',
      message: expect.stringContaining(message),
    });
    expect(text.slice(problem?.range.start, problem?.range.end).slice(0, Math.max(found.length, 0))).toBe(
      found,
    );
  });

  it.each([
    [
      'a:\n  {$request.body#/url}/data:\n    post: 1\n  b: 2',
      { a: { '{$request.body#/url}/data': { post: 1 }, b: 2 } },
      'Quote this key',
    ],
    [
      '{$request.body#/a}/{$request.body#/b}:\n  x: 1',
      { '{$request.body#/a}/{$request.body#/b}': { x: 1 } },
      'Quote this key',
    ],
    ['url: {scheme}://host\nx: 1', { url: '{scheme}://host', x: 1 }, 'Quote this text'],
  ])('%j is read as meant, and the missing quotes named', (text, value, message) => {
    const source = read(text);
    expect(source.value).toEqual(value);
    expect(source.problems).toMatchObject([{ severity: 'error', message: expect.stringContaining(message) }]);
  });

  test('repeated keys are reported at the later one, which counts', () => {
    for (const text of ['a: 1\n"a": 2', '{"a": 1, "a": 2}', '{a: 1, a: 2}']) {
      const { problems, value } = read(text);
      expect(value).toEqual({ a: 2 });
      expect(problems).toMatchObject([
        {
          code: 'duplicate-key',
          severity: 'warning',
          range: { start: text.lastIndexOf('a') - (text.includes('"') ? 1 : 0) },
        },
      ]);
    }
  });

  test('only the first of several documents is read', () => {
    const text = '---\na: 1\n---\nb: 2\n';
    const { problems, value } = read(text);
    expect(value).toEqual({ a: 1 });
    expect(problems).toMatchObject([{ code: 'multiple-documents', range: { start: 9, end: 12 } }]);
  });

  test('the part before a fault stays', () => {
    expect(read('openapi: 3.1.0\npaths:\n  /a: {get: {}}\n   bad').value).toMatchObject({
      openapi: '3.1.0',
    });
  });

  it.each([
    ['a: b: c', 3],
    ['x: 1\na: !include x.yml', 0],
    ['a: *x', 0],
    ['a: 1\nb: "x', 10],
  ])('%j without the tolerant parser has one problem and no value', (text, start) => {
    expect(parseSource(text)).toMatchObject({
      format: 'yaml',
      value: undefined,
      needsTolerant: true,
      problems: [{ code: 'syntax', severity: 'error', range: { start: expect.any(Number) } }],
    });
    expect(parseSource(text).problems[0]?.range.start).toBeGreaterThanOrEqual(start);
  });

  it.each(['{"a": {"b": [1', '{"a": 1,}', `{"a": "${'x'.repeat(2_000_000)}`])(
    '%.20j… without the tolerant parser says that it needs it',
    (text) => {
      const { needsTolerant, problems, value } = parseSource(text);
      expect(needsTolerant).toBe(true);
      if (value === undefined) expect(problems).toMatchObject([{ code: 'syntax', severity: 'error' }]);
      else expect(value).toEqual({ a: 1 });
      expect(read(text).needsTolerant).toBeUndefined();
    },
  );

  test('an unknown tag is a warning', () => {
    expect(read('a: !include x.yml').problems).toMatchObject([
      { severity: 'warning', range: { start: 3, end: 11 } },
    ]);
  });
});
