import { expect, it } from 'vitest';
import { inlineCode, inlineCodes } from './inlineCode.ts';

it.each([
  ['a', '`a`'],
  ['', '``'],
  ['a\nb\u202e\u0000c', '`a b  c`'],
  ['a`b', '`` a`b ``'],
  ['x'.repeat(61), `\`${'x'.repeat(60)}…\``],
  ['😀'.repeat(61), `\`${'😀'.repeat(60)}…\``],
  ['😀'.repeat(60), `\`${'😀'.repeat(60)}\``],
])('%j is shown as %s', (text, shown) => {
  expect(inlineCode(text)).toBe(shown);
});

it.each([
  [[], ''],
  [['a'], '`a`'],
  [['a', 'b'], '`a` and `b`'],
  [['a', 'b', 'c'], '`a`, `b` and `c`'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], '`a`, `b`, `c`, `d`, `e`, `f` and 2 more'],
])('%j is listed as %s', (texts, shown) => {
  expect(inlineCodes(texts)).toBe(shown);
});
