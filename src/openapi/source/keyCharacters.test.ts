import { expect, it } from 'vitest';
import { locateCharacters } from './keyCharacters.ts';

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
