import { expect, it } from 'vitest';
import { urlOf } from './urlOf.ts';

it.each([
  ['https://a.example/b', undefined, 'https://a.example/b'],
  ['../b', 'https://a.example/x/y', 'https://a.example/b'],
  ['b', undefined, undefined],
  ['https://', undefined, undefined],
])('urlOf(%j, %j)', (text, base, href) => {
  expect(urlOf(text, base)?.href).toBe(href);
});

it('reads a host outside ASCII however often it is asked', () => {
  for (let count = 0; count < 20_000; count++) urlOf('https://a.example/');
  expect(urlOf('https://user@bücher.example/')?.host).toBe('xn--bcher-kva.example');
});
