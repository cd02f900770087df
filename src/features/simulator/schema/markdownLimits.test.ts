import { describe, expect, test } from 'vitest';
import { mayHaveMarks, whyPlain } from './markdownLimits.ts';

describe('whyPlain', () => {
  test.each([
    ['a list within lists', '- - - deep'],
    ['a rule of many dashes', '-'.repeat(200)],
    ['a rule of stars', '*'.repeat(200)],
    ['a heading underlined', `Title\n${'='.repeat(200)}`],
    ['indented code', `${' '.repeat(200)}code`],
    ['many short paragraphs with emphasis', '*a* _b_ `c`\n\n'.repeat(300)],
    ['a quote of a list', '> - one\n> - two'],
    ['a text of ten thousand characters', 'word '.repeat(2000)],
  ])('%s is read as Markdown', (_what, text) => {
    expect(whyPlain(text)).toBeUndefined();
  });

  test.each([
    ['1,500 lists within each other', '- '.repeat(1500), 'it is nested more than 10 levels deep'],
    ['numbered ones', `${'1. '.repeat(11)}x`, 'it is nested more than 10 levels deep'],
    ['1,500 quotes', `${'>'.repeat(1500)}x`, 'it is nested more than 10 levels deep'],
    ['1,500 quotes with spaces', `${'> '.repeat(1500)}x`, 'it is nested more than 10 levels deep'],
    ['200 kB of emphasis without end', '*a_ '.repeat(50_000), 'it is longer than 10,000 characters'],
    ['4 kB of it', '*a_ '.repeat(1000), 'a paragraph has more than 1,000 Markdown marks'],
    ['4 kB of it over lines', '*a_\n'.repeat(1000), 'a paragraph has more than 1,000 Markdown marks'],
    ['brackets', '['.repeat(1001), 'a paragraph has more than 1,000 Markdown marks'],
  ])('%s: plain text', (_what, text, reason) => {
    expect(whyPlain(text)).toBe(reason);
  });
});

test('text without marks needs no Markdown', () => {
  expect(mayHaveMarks('The URL to call, in full.')).toBe(false);
  expect(mayHaveMarks('The *URL*')).toBe(true);
  expect(mayHaveMarks('a\n\nb')).toBe(true);
  expect(mayHaveMarks('- a')).toBe(true);
});
