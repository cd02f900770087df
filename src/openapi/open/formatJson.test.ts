import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson, isMinified } from './formatJson.ts';

describe('formatJson', () => {
  it('writes one member a line and changes nothing but white space', () => {
    const text = '{"b":1.0,"a":[1e+2,{},[ ],"\\u0041, {x}: \\""],"b":-0,"c":{"d":null}}';
    expect(formatJson(text)?.text).toBe(
      `{
  "b": 1.0,
  "a": [
    1e+2,
    {},
    [],
    "\\u0041, {x}: \\""
  ],
  "b": -0,
  "c": {
    "d": null
  }
}
`,
    );
  });

  it('leaves a text alone that is not strict JSON, or nested very deep', () => {
    for (const text of [
      '{"a":1,}',
      '{"a" 1}',
      '',
      'a: 1',
      '// x\n{}',
      `${'['.repeat(600)}${']'.repeat(600)}`,
    ])
      expect(formatJson(text)).toBeUndefined();
  });

  it('keeps a byte order mark', () => {
    expect(formatJson('\uFEFF[1]')?.text).toBe('\uFEFF[\n  1\n]\n');
  });

  it('means the same for any JSON, is idempotent, and tells where each token went', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, seed) => {
        const formatted = formatJson(text);
        expect(formatted && JSON.parse(formatted.text)).toEqual(JSON.parse(text));
        expect(formatted && formatJson(formatted.text)?.text).toBe(formatted?.text);
        const at = seed % (text.length + 1);
        const now = formatted?.offsetOf(at) ?? 0;
        if (/\S/.test(text[at] ?? ' ')) expect(formatted?.text[now]).toBe(text[at]);
      }),
    );
  });

  it('reads strings of any length in one pass', () => {
    const text = JSON.stringify({ a: '\\"'.repeat(100_000), b: ' '.repeat(100_000) });
    expect(formatJson(text)?.text.length).toBe(text.length + '{\n  : ,\n  : \n}\n'.length - '{:,:}'.length);
  });
});

describe('isMinified', () => {
  const members = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`member${index}`, 'value']));
  it.each([
    [JSON.stringify(members), true],
    [`${JSON.stringify(members)}\n`, true],
    [JSON.stringify(members, null, 2), false],
    ['{"openapi":"3.1.0"}', false],
    [`x: ${'y'.repeat(1000)}`, false],
  ])('%#', (text, minified) => {
    expect(isMinified(text)).toBe(minified);
  });
});
