import { describe, expect, it } from 'vitest';
import { readBrokenText } from './brokenText.ts';
import { parseSource } from './parseSource.ts';
import { findDeepYaml } from './yaml/findDeepYaml.ts';

describe('depth has a limit in long texts', { timeout: 60_000 }, () => {
  it.each([
    ['dashes', '- '.repeat(100_000)],
    ['brackets', `x: ${'['.repeat(100_000)}`],
    ['braces', '{a: '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['colons', ': '.repeat(100_000)],
    ['lines', Array.from({ length: 1_500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['brackets over lines', `x:\n${' [\n'.repeat(50_000)}`],
    ['JSON arrays', '['.repeat(100_000)],
    ['JSON objects', '{"a":'.repeat(100_000)],
  ])('%s', (_, text) => {
    const { problems, value } = parseSource(text, readBrokenText);
    expect(problems.map(({ code }) => code)).toContain('too-deep');
    expect(() => JSON.stringify(value)).not.toThrow();
    for (const { range } of problems) expect(range.end).toBeLessThanOrEqual(text.length);
  });

  it.each([
    ['- - - a', 2, 4],
    ['- - - a', 3, -1],
    ['a:\n  b:\n    c: 1', 2, 12],
    ['a: [[[', 2, 4],
    ['a: [\nb: [\nc: [\n', 2, -1],
    ['a: |\n  x [[\n  x [[\n', 4, -1],
    ['a:\n  [[\n  [[\n', 4, 10],
    ['a: [\n  [\n  [\n', 3, 7],
    ['a: [[]\n]\nb: [[', 3, -1],
  ])('%j has its level after %i at %i', (text, levels, at) => {
    expect(findDeepYaml(text, levels)).toBe(at);
  });
});
