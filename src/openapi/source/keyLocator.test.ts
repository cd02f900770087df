import { expect, it } from 'vitest';
import { characterLocator } from './keyCharacters.ts';
import { keyLocator } from './keyLocator.ts';

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
