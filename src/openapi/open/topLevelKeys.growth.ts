import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../growth.fixture.ts';
import { topLevelKeys } from './topLevelKeys.ts';

describe('keys are found in time that grows with the text', { timeout: 60_000 }, () => {
  it.each<[string, number, (count: number) => string]>([
    ['colons and dashes', 25_000, (n) => ':-'.repeat(n)],
    ['quotes and backslashes', 25_000, (n) => `"'\\`.repeat(n)],
    ['the same in braces', 25_000, (n) => `{${`"'\\`.repeat(n)}`],
    ['apostrophes in braces', 25_000, (n) => `{${" '".repeat(n)}`],
    ['spaces in braces', 50_000, (n) => `{a${' '.repeat(n)}b`],
    ['line breaks', 50_000, (n) => '\n'.repeat(n)],
    ['unclosed quotes', 25_000, (n) => '"a\n'.repeat(n)],
    ['a long line', 50_000, (n) => 'a'.repeat(n)],
  ])('%s', (_, count, textOf) => {
    expect(growth(textOf, count, topLevelKeys)).toBeLessThan(LINEAR);
  });
});
