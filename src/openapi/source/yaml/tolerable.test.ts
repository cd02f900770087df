import { describe, expect, it } from 'vitest';
import { readBrokenText } from '../brokenText.ts';
import { parseSource } from '../parseSource.ts';
import { untolerable } from './tolerable.ts';

describe('untolerable', () => {
  it.each([
    ['', undefined],
    ['a: [1, 2', undefined],
    ['[]'.repeat(20_000), undefined],
    [`[${','.repeat(500_000)}`, 'has more than 500,000 brackets and commas'],
    ['a'.repeat(5_000_001), 'has more than 5 million characters'],
  ])('of case %#', (text, why) => {
    expect(untolerable(text)).toBe(why);
  });
});

describe('a broken text that the tolerant parser is not given', () => {
  it.each([
    ['too many commas', `openapi: 3.1.0\npaths: [${','.repeat(600_000)}`],
    ['too many characters', `openapi: 3.1.0\nx: ]\n${'# a comment\n'.repeat(500_000)}`],
  ])('says what is wrong and where: %s', (_, text) => {
    const { problems, value, needsTolerant } = parseSource(text, readBrokenText);
    expect(value).toBeUndefined();
    expect(needsTolerant).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(
      /^YAML cannot read this: .*\. This document .*, so nothing after the fault is read: fix it first\.$/,
    );
    expect(problems[0]?.range.start).toBeGreaterThan(15);
  });
});
