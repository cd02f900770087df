import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { matchesPattern } from './matchPattern.ts';

it.each([
  ['^https://', 'https://c.example', true],
  ['^https://', 'http://c.example', false],
  ['^https?:\\/\\/[^/@]+(/.*)?$', 'https://user@c.example', false],
  ['^https?:\\/\\/[^/@]+(/.*)?$', 'http://c.example/x', true],
  ['^[a-zA-Z0-9]{26,35}$', 'a'.repeat(26), true],
  ['^[a-zA-Z0-9]{26,35}$', 'a'.repeat(36), false],
  ['example', 'https://c.example/', true],
  ['^(a|b)*$', 'abba', true],
  ['^\\d+$', '12', true],
  ['^\\d+$', '1a', false],
  ['^[^\\s]*$', 'a b', false],
  ['^.$', '😀', true],
  ['^.*$', 'a\nb', false],
  ['', 'anything', true],
  ['a{2}', 'aa', true],
  ['^a{,2}$', 'a{,2}', true],
])('%s on %s: %s', (pattern, text, expected) => {
  expect(matchesPattern(pattern, text)).toBe(expected);
});

it.each(['^(?!javascript:)', '(a)\\1', '\\bword', '\\p{L}', '(?<year>a)', '(', '[a', 'a**', '*a', 'x)'])(
  'does not judge by %s',
  (pattern) => {
    expect(matchesPattern(pattern, 'a')).toBeUndefined();
  },
);

it('does not judge by more repetitions than it is willing to write out', () => {
  expect(matchesPattern('(a{1000}){1000}', 'a')).toBeUndefined();
  expect(matchesPattern(`${'('.repeat(50)}a${')'.repeat(50)}`, 'a')).toBeUndefined();
});

it('answers at once where an engine that tries again would not', () => {
  expect(matchesPattern('^(a+)+$', `${'a'.repeat(200)}!`)).toBe(false);
  expect(matchesPattern('^((a?){30})*a{30}$', 'a'.repeat(60))).toBe(true);
});

test('what it says is what the engine of the language says', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '.',
    '\\d',
    '[ab]',
    '[^a]',
    '(a|b)',
    '(?:ab)',
    '^',
    '$',
    '/',
    '\\w',
  );
  const times = fc.constantFrom('', '', '?', '{1,2}', '+');
  const pattern = fc
    .array(fc.tuple(piece, times), { maxLength: 5 })
    .map((pieces) =>
      pieces.map(([one, count]) => (/[$^]$/.test(one) && one.length === 1 ? one : one + count)).join(''),
    );
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '/', '\n'), maxLength: 6 });
  fc.assert(
    fc.property(pattern, text, (each, value) => {
      expect(matchesPattern(each, value)).toBe(new RegExp(each, 'u').test(value));
    }),
    { numRuns: 500 },
  );
});
