import { expect, it } from 'vitest';
import { shareOf } from './useFlowPanel.ts';

it('gives the flow what it asks for, and never more than two fifths', () => {
  expect(shareOf(160, 800)).toBe(20);
  expect(shareOf(2_000, 800)).toBe(40);
  expect(shareOf(36, 800)).toBe(10);
});
