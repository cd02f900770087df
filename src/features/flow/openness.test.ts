import { expect, test } from 'vitest';
import { isOpen } from '../../openapi/index.ts';
import { ALL_CLOSED, ALL_OPEN, opened, toggled } from './useHeadings.ts';

test.each([ALL_OPEN, ALL_CLOSED])('toggling turns one thing, and back ($byDefault)', (all) => {
  const once = toggled(all, 'a');
  expect([isOpen(once, 'a'), isOpen(once, 'b')]).toEqual([!all.byDefault, all.byDefault]);
  expect(toggled(once, 'a')).toEqual(all);
});

test('opening leaves alone what is open', () => {
  expect(opened(ALL_OPEN, 'a')).toBe(ALL_OPEN);
  expect(isOpen(opened(ALL_CLOSED, 'a'), 'a')).toBe(true);
  expect(isOpen(opened(toggled(ALL_OPEN, 'a'), 'a'), 'a')).toBe(true);
});
