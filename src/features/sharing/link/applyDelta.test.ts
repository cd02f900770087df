import { describe, expect, it } from 'vitest';
import { applyDelta } from './applyDelta.ts';

describe('applyDelta', () => {
  it.each([
    ['a text', 'abc'],
    ['a number alone', [1]],
    ['no number after a number', [0, 'a']],
    ['what ends beyond the text', [0, 4]],
    ['what begins before it', [-1, 2]],
    ['a part of a character', [0.5, 1]],
    ['what goes back', [1, 2, 0, 1]],
    ['the same twice', [0, 3, 0, 3]],
    ['a list', [[0, 1]]],
  ])('makes no text of pieces that are %s', (_, pieces) => {
    expect(applyDelta('abc', pieces)).toBeUndefined();
  });
});
