import { describe, expect, it, test } from 'vitest';
import { readBrokenText } from '../brokenText.ts';
import type { SourceProblem } from '../parsedSource.ts';
import { parseSource } from '../parseSource.ts';
import { findShallowNodes } from './shallowNodes.ts';

const read = (text: string) => parseSource(text, readBrokenText);

function fixed(text: string, problems: readonly SourceProblem[]): string {
  const edits = problems.flatMap(({ fix }) => fix?.edits ?? []);
  return edits.reduceRight(
    (changed, { range, text: put }) => changed.slice(0, range.start) + put + changed.slice(range.end),
    text,
  );
}

describe('lines that are not indented more than their key are read as other readers do', () => {
  it.each([
    ['double quotes', 'a:\n  b: "one\n  two"\n  c: 1\n', { a: { b: 'one two', c: 1 } }, 'two"'],
    ['double quotes at column 1', 'a:\n  b: "one\ntwo"\n  c: 1\n', { a: { b: 'one two', c: 1 } }, 'two"'],
    ['single quotes', "b: 'it''s\n\ntwo'\nc: 1\n", { b: "it's\ntwo", c: 1 }, "two'"],
    ['an escaped line break', 'b: "one \\\ntwo"\nc: 1\n', { b: 'one two', c: 1 }, 'two"'],
    ['`]` at its key', 'a:\n  b: [\n    x\n  ]\n  c: 1\n', { a: { b: ['x'], c: 1 } }, ']'],
    ['`}]` at its key', 'b: [{\n    x: 1\n}]\nc: 1\n', { b: [{ x: 1 }], c: 1 }, '}]'],
    [
      'members at their key',
      'a:\n  b: {x: 1,\n  y: 2}\n  c: 1\n',
      { a: { b: { x: 1, y: 2 }, c: 1 } },
      'y: 2}',
    ],
    [
      'an element',
      '- b: {x: "}",\n  # a ]\n  y: 2} # end\n- c\n',
      [{ b: { x: '}', y: 2 } }, 'c'],
      'y: 2} # end',
    ],
    ['plain text in brackets', "b: [one\ntwo,\n it's]\nc: 1\n", { b: ['one two', "it's"], c: 1 }, 'two,'],
    ['a value below its key', 'a:\n  b:\n    "one\n  two"\n', { a: { b: 'one two' } }, 'two"'],
    ['after an anchor and a tag', 'b: &x !!str "one\ntwo"\nc: *x\n', { b: 'one two', c: 'one two' }, 'two"'],
    ['a tab', 'a: {\n\tb: 1\n }\n', { a: { b: 1 } }, 'b: 1'],
    ['after block text', 'a: |\n  b: "\n  c\nd: "one\ntwo"\n', { a: 'b: "\nc\n', d: 'one two' }, 'two"'],
    ['line ends of Windows', 'b: [\r\n]\r\nc: "x\r\n  y"\r\n', { b: [], c: 'x y' }, ']'],
  ])('%s', (_, text, value, line) => {
    const source = read(text);
    const [problem] = source.problems;
    expect(source.value).toEqual(value);
    expect(source.problems).toMatchObject([{ code: 'shallow-line', severity: 'warning' }]);
    expect(problem?.message).toMatch(/^Indent this line/);
    expect(text.slice(problem?.range.start, problem?.range.end)).toBe(line);
    expect(read(fixed(text, source.problems))).toMatchObject({ value, problems: [] });
  });

  test('each value is located where it is written', () => {
    const text = 'a:\n  b: [{\n    x: "one\n  two"\n  }] # note\n  c: 1\n';
    const source = read(text);
    const slice = (pointer: string) => {
      const { start, end } = source.locate(pointer)?.value ?? { start: 0, end: 0 };
      return text.slice(start, end);
    };
    expect(slice('/a/b/0/x')).toBe('"one\n  two"');
    expect(slice('/a/b')).toBe('[{\n    x: "one\n  two"\n  }]');
    expect(slice('/a/c')).toBe('1');
    expect(source.pointerAt(text.indexOf('two'))).toBe('/a/b/0/x');
  });

  test('beside other faults, each has its problem', () => {
    const text = 'a: "one\ntwo"\nb: !include x.yml\nc: [\n]\nd: 1\n';
    const source = read(text);
    expect(source.value).toEqual({ a: 'one two', b: 'x.yml', c: [], d: 1 });
    expect(source.problems.map(({ code }) => code)).toEqual(['shallow-line', 'syntax', 'shallow-line']);
  });

  test('several lines of one value are one problem', () => {
    const text = 'a: {\nb: 1,\nc: 2,\n  d: 3\n}\n';
    const { problems } = read(text);
    expect(problems).toMatchObject([{ message: expect.stringContaining('this line and 2 more') }]);
    expect(read(fixed(text, problems)).problems).toEqual([]);
  });
});

describe('a quote or bracket that is missing stays a fault of its own line', () => {
  it.each([
    ['a: "x\nb: 1\n', 'no closing quote'],
    ['a: "x\nb: "y"\nc: 1\n', 'no closing quote'],
    ["a:\n  b: 'x\n  c: 'y'\n", 'no closing quote'],
    ['a: [1, 2\nb: 1\n', 'type the closing'],
    ['a: [1, 2\nb: [3]\n', 'type the closing'],
    ['a: {x: [1}\nb: 1\n', 'type'],
    ['a: "x\n---\nb: "y\n', 'no closing quote'],
  ])('%j', (text, message) => {
    const { problems } = read(text);
    expect(problems[0]).toMatchObject({ code: 'syntax', message: expect.stringContaining(message) });
    expect(problems.map(({ code }) => code)).not.toContain('shallow-line');
  });

  test('many unclosed brackets cost a search of limited length', () => {
    const text = 'a: [\n'.repeat(20_000);
    expect(findShallowNodes(text)).toEqual([]);
  });
});

test('sound texts have no such lines', () => {
  for (const text of [
    '"x\ny"',
    '[\n]',
    '- "x\n  y"\n',
    'a: |\n  "\nb: "x"\n',
    '{a: 1,\nb: 2}',
    '--- - {a: 1,\n  b: 2}\n',
    '--- {a: 1,\nb: 2}\n',
    'a: "b:\n  c"\n',
  ])
    expect(findShallowNodes(text)).toEqual([]);
});
