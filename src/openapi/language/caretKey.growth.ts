import { expect, it } from 'vitest';
import { growth, LINEAR } from '../growth.fixture.ts';
import { caretKeyAt } from './caretKey.ts';

it.each<[string, number, (count: number) => string]>([
  ['many lines', 5_000, (n) => `a:\n${'  b: 1\n'.repeat(n)}  `],
  ['spaces in a key', 10_000, (n) => `a${' '.repeat(n)}b`],
  ['spaces in a key in braces', 10_000, (n) => `{a${' '.repeat(n)}b`],
  ['braces', 10_000, (n) => '{'.repeat(n)],
  ['expressions without their end', 5_000, (n) => `{ ${'$'.repeat(n)} {`],
  ['keys of braces', 5_000, (n) => `a: {${'{$url}, '.repeat(n)}`],
])(
  'the key at the caret is found in time that grows with the text: %s',
  { timeout: 60_000 },
  (_, count, textOf) => {
    expect(growth(textOf, count, (text) => caretKeyAt(text, text.length))).toBeLessThan(LINEAR);
  },
);
