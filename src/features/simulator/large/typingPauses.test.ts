import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { typingPauses } from './typingPauses.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a run of letters is told once, at its end', () => {
  const tell = vi.fn();
  const typing = typingPauses(tell);
  for (let letter = 0; letter < 5; letter++) {
    typing.typed();
    vi.advanceTimersByTime(100);
  }
  expect(tell).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(tell).toHaveBeenCalledTimes(1);
});

test('leaving the text tells the last letters at once, and only once', () => {
  const tell = vi.fn();
  const typing = typingPauses(tell);
  typing.typed();
  typing.flush();
  typing.flush();
  vi.runAllTimers();
  expect(tell).toHaveBeenCalledTimes(1);
});

test('what was overtaken by another text is not told', () => {
  const tell = vi.fn();
  const typing = typingPauses(tell);
  typing.typed();
  typing.forget();
  vi.runAllTimers();
  expect(tell).not.toHaveBeenCalled();
});
