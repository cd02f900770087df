import { expect, it } from 'vitest';
import { characterLocator, keyLocator, locateCharacters } from './keyCharacters.ts';

it.each([
  ['abc', 'plain', 1, 2, 'b'],
  ["'a''b'", 'single', 1, 2, "''"],
  ["'a''b'", 'single', 2, 3, 'b'],
  ['"a\\u0062c"', 'double', 1, 2, '\\u0062'],
  ['"a\\n\\"c"', 'double', 3, 4, 'c'],
  ['"\\x41\\U0001F600b"', 'double', 1, 3, '\\U0001F600'],
  ['"\\x41\\U0001F600b"', 'double', 3, 4, 'b'],
  ['"a  \n  b"', 'double', 2, 3, 'b'],
  ['"a\n\n b"', 'double', 2, 3, 'b'],
  ['"a\\\n  b"', 'double', 1, 2, 'b'],
  ['a\r\n  b', 'plain', 1, 2, '\r\n  '],
  ['"ab"', 'double', 1, 1, ''],
  ['"ab"', 'double', 5, 9, ''],
] as const)('%j (%s) %i–%i is %j', (written, quoting, start, end, text) => {
  const range = locateCharacters(written, 100, quoting, { start, end });
  expect(written.slice(range.start - 100, range.end - 100)).toBe(text);
});

it('blanks that do not fold are read once', () => {
  const written = `"a${' '.repeat(200_000)}b"`;
  const span = { start: 200_001, end: 200_002 };
  expect(locateCharacters(written, 0, 'double', span)).toEqual({ start: 200_002, end: 200_003 });
});

it('a key is read once, however many of its spans are asked for', () => {
  let reads = 0;
  const locate = keyLocator((pointer) => {
    reads += 1;
    return characterLocator(pointer, 0, 'plain');
  });
  const key = '{$url}'.repeat(1_000);
  for (let at = 0; at < key.length; at += 6) {
    expect(locate(key, { start: at, end: at + 6 })).toEqual({ start: at, end: at + 6 });
  }
  expect(reads).toBe(1);
  expect(locate('b', { start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
  expect(locate(key, { start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
  expect(reads).toBe(3);
});

it('a key that is not there has no spans', () => {
  expect(keyLocator(() => undefined)('/a', { start: 0, end: 1 })).toBeUndefined();
});
