import { expect, it } from 'vitest';
import { missingLinks } from './missingLinks.ts';

const longest = { permalink: 32_000, each: 8_000 };
const whole = { all: 3, tried: 3, made: 3, hasPermalink: true, longest };

it.each([
  [whole, ''],
  [
    { ...whole, made: 2 },
    '1 callback has no link of its own, since it would have more than 8,000 characters.',
  ],
  [
    { ...whole, made: 1 },
    '2 callbacks have no links of their own, since each would have more than 8,000 characters.',
  ],
  [
    { ...whole, made: 0 },
    'No callback has a link of its own, since each would have more than 8,000 characters.',
  ],
  [
    { ...whole, hasPermalink: false },
    'No link opens all of it, since it would have more than 32,000 characters.',
  ],
  [{ ...whole, all: 83, tried: 40, made: 40 }, 'Only the first 40 callbacks can have links of their own.'],
])('%j: %s', (made, words) => {
  expect(missingLinks(made)).toBe(words);
});
