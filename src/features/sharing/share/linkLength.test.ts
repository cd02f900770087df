import { expect, it } from 'vitest';
import { lengthWarning } from './linkLength.ts';

it.each([
  [8_000, undefined],
  [8_001, /^Some chat/],
  [32_001, /^Most chat/],
  [1_500_001, /address bar/],
])('%d characters', (length, warning) => {
  if (warning) expect(lengthWarning(length)).toMatch(warning);
  else expect(lengthWarning(length)).toBeUndefined();
});
