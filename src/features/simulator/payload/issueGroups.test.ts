import { expect, it } from 'vitest';
import type { LocatedIssue } from './bodyIssues.ts';
import { issueGroups } from './issueGroups.ts';

function issue(text: string, severity: LocatedIssue['severity'] = 'error'): LocatedIssue {
  const pointer = /`([^`]*)`/.exec(text)?.[1] ?? '';
  return { severity, pointer, at: pointer, text, range: undefined };
}

function groups(...texts: readonly string[]) {
  return issueGroups(texts.map((text) => issue(text))).map(({ text, places }) => [text, places.length]);
}

it('says once what is wrong with each item', () => {
  expect(
    groups('`/a/0/x` is missing.', '`/b` is 1.', '`/a/1/x` is missing.', '`/a/12/x` is missing.'),
  ).toEqual([
    ['`/a/*/x` is missing.', 3],
    ['`/b` is 1.', 1],
  ]);
});

it('lists equal messages once, such as those of pointers that are cut', () => {
  expect(groups('`/a/details/…` is an array.', '`/a/details/…` is an array.')).toEqual([
    ['`/a/details/…` is an array.', 2],
  ]);
});

it('keeps apart what differs in more than the item', () => {
  expect(groups('`/a/0` is 1.', '`/a/1` is 2.', '`/b/0` is 1.', '`/a/0x` is 1.').length).toBe(4);
});

it('keeps warnings apart from errors', () => {
  expect(issueGroups([issue('`/a/0` is 1.'), issue('`/a/1` is 1.', 'warning')]).length).toBe(2);
});

it('names a single item by its index', () => {
  expect(groups('`/a/0` is 1.')).toEqual([['`/a/0` is 1.', 1]]);
});
