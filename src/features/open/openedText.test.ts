import { expect, it } from 'vitest';
import { openedText } from './openedText.ts';

const asked = 'https://api.example/a.yaml';

it.each([
  [asked, 0, 0, `Opened ${asked}.`],
  ['https://cdn.example/b.yaml', 0, 0, `Opened ${asked}, redirected to \`cdn.example\`.`],
  ['https://api.example/b.yaml', 0, 0, `Opened ${asked}.`],
  [asked, 1, 0, `Opened ${asked} with the file it refers to.`],
  [
    'https://cdn.example/b',
    0,
    1,
    `Opened ${asked}, redirected to \`cdn.example\`. The file it refers to was not fetched.`,
  ],
  [asked, 2, 1, `Opened ${asked}. Of the 3 files it refers to, one was not fetched.`],
])('found at %s with %d other files and %d not fetched', (found, others, unfetched, text) => {
  expect(openedText(asked, found, others, unfetched)).toBe(text);
});
