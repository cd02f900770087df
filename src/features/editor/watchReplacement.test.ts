import { expect, it } from 'vitest';
import { isReplacement } from './watchReplacement.ts';

const change = (rangeLength: number, text: string) => ({
  changes: [
    {
      range: { startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 1 },
      rangeOffset: 0,
      rangeLength,
      text,
    },
  ],
  isUndoing: false,
  isRedoing: false,
});

it.each([
  ['a paste over all', change(9, 'a: 1'), 9, true, true],
  ['a paste into an empty document', change(0, '{$url}'), 0, true, true],
  ['several lines from a phone keyboard', change(9, 'a:\n  b: 1'), 9, false, true],
  ['a letter typed over all', change(9, 'a'), 9, false, false],
  ['a line end in an empty document', change(0, '\n'), 0, false, false],
  ['a paste over a part', change(8, 'a: 1'), 9, true, false],
  ['an undone paste', { ...change(9, 'a: 1'), isUndoing: true }, 9, true, false],
  [
    'several changes',
    { ...change(9, 'a'), changes: [...change(9, 'a').changes, ...change(0, 'b').changes] },
    9,
    true,
    false,
  ],
])('%s', (_, changed, before, pasted, whole) => {
  expect(isReplacement(changed, before, pasted)).toBe(whole);
});
