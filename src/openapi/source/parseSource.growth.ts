import { describe, expect, it, test } from 'vitest';
import { growth, LINEAR } from '../growth.fixture.ts';
import { readBrokenText } from './brokenText.ts';
import { parseSource } from './parseSource.ts';

const read = (text: string) => parseSource(text, readBrokenText);

describe('reading takes no longer than its text is long', { timeout: 120_000 }, () => {
  it.each<[string, number, (count: number) => string]>([
    ['nothing but line breaks', 50_000, (n) => '\n'.repeat(n)],
    ['comments', 10_000, (n) => '# x\n'.repeat(n)],
    ['directives', 250, (n) => '%a\n'.repeat(n)],
    ['unclosed brackets, one a line', 250, (n) => 'a: [\n'.repeat(n)],
    ['unclosed quotes, one a line', 1_000, (n) => 'a: "\n'.repeat(n)],
    ['lines that are not indented enough', 1_000, (n) => 'a: [\n]\n'.repeat(n)],
    ['faults on one line', 250, (n) => `a: [${', ,'.repeat(n)}]`],
    ['spaces in a key in braces', 25_000, (n) => `{${' '.repeat(n)}$url}: 1\nb: {`],
    ['spaces in a quoted key', 25_000, (n) => `"a${' '.repeat(n)}b": 1`],
    [
      'anchors and aliases',
      5_000,
      (n) => Array.from({ length: n }, (_, i) => `- &a${i} x\n- *a${i}\n`).join(''),
    ],
    ['aliases of a long list', 50, (n) => `a: &a [${'1, '.repeat(n)}]\nb: [${'*a, '.repeat(n)}]`],
    [
      // Each merge copies what the one before has, up to a limit: what counts is that copying is all that grows.
      'merges of merges',
      12,
      (n) =>
        `a0: &a0 {x: 1}\n${Array.from({ length: n }, (_, i) => `a${i + 1}: &a${i + 1} {<<: *a${i}, k${i}: 1}\n`).join('')}`,
    ],
    ['open containers of JSON', 2_500, (n) => '['.repeat(n)],
    ['containers of JSON, opened and closed deep down', 1_500, (n) => '['.repeat(n) + '[],'.repeat(n)],
    ['backslashes', 25_000, (n) => `["${'\\\\'.repeat(n)}"`],
  ])('%s', (_, count, textOf) => {
    const run = (text: string) => {
      const source = read(text);
      source.locate('/b');
      source.locateInKey('/0', { start: 0, end: 1 });
      source.pointerAt(text.length);
    };
    expect(growth(textOf, count, run)).toBeLessThan(LINEAR);
  });

  test('every element of a list is located', () => {
    const locateAll = (text: string) => {
      const source = read(text);
      for (let index = 0; index * 4 < text.length; index += 1) source.locate(`/${index}`);
    };
    expect(growth((n) => '- a\n'.repeat(n), 4_000, locateAll)).toBeLessThan(LINEAR);
  });

  test('a span in a long key is located', () => {
    const key = (n: number) => `"a${' '.repeat(n)}b": 1`;
    const locate = (text: string) => read(text).locateInKey(`/${text.slice(1, -4)}`, { start: 1, end: 2 });
    expect(growth(key, 20_000, locate)).toBeLessThan(LINEAR);
  });
});
