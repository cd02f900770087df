import { expect, it } from 'vitest';
import { essence } from './essence.ts';

it.each([
  ['text/html', 'text/html'],
  ['Text/HTML; charset=utf-8', 'text/html'],
  [' application/json ;a=b;c', 'application/json'],
  ['', ''],
])('reads %j as %j', (mediaType, expected) => {
  expect(essence(mediaType)).toBe(expected);
});
