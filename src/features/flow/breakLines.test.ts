import { expect, it, test } from 'vitest';
import { breakLines } from './breakLines.ts';

function lines(text: string, room: number, most = 9): readonly string[] {
  const starts = [0, ...breakLines(text, room, (part) => [...part].length, most)];
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

it.each<[string, number, readonly string[]]>([
  ['/streams', 20, ['/streams']],
  ['/customers/{customerId}/watchers', 20, ['/customers', '/{customerId}', '/watchers']],
  ['/customers/{customerId}/watchers', 23, ['/customers/{customerId}', '/watchers']],
  ['{$request.body#/callbackUrl}/data', 29, ['{$request.body#/callbackUrl}', '/data']],
  ['{$request.query.a}{$request.query.b}', 20, ['{$request.query.a}', '{$request.query.b}']],
  ['https://a.example/b?url={$url}&x=1', 18, ['https://a.example', '/b?url={$url}&x=1']],
  ['/abcdefghijklmnop/q', 10, ['/abcdefghi', 'jklmnop/q']],
  ['/ab/cdefghijklmnopq', 10, ['/ab', '/cdefghijk', 'lmnopq']],
  ['', 10, ['']],
])('%s in %i characters a line', (text, room, expected) => {
  expect(lines(text, room)).toEqual(expected);
});

test('after the last line that there is room for, the rest follows', () => {
  expect(lines('/a/b/c/d', 2, 3)).toEqual(['/a', '/b', '/c/d']);
});

test('characters of two code units stay whole', () => {
  expect(lines('😀😀😀', 2)).toEqual(['😀😀', '😀']);
});

test('a line narrower than a character still holds one', () => {
  expect(lines('abc', 0)).toEqual(['a', 'b', 'c']);
});
