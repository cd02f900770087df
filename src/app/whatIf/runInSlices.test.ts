import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runInSlices } from './runInSlices.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Each step takes so many milliseconds of the clock. */
function* steps(count: number, ms: number, onStep: () => void): Generator<void, void> {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  for (let step = 0; step < count; step++) {
    now += ms;
    onStep();
    yield;
  }
}

it('begins after what is under way, and stops for others after six milliseconds', () => {
  const onStep = vi.fn();
  const done = vi.fn();
  runInSlices(steps(10, 2, onStep), done);
  expect(onStep).not.toHaveBeenCalled();
  vi.runOnlyPendingTimers();
  expect(onStep).toHaveBeenCalledTimes(3);
  vi.runOnlyPendingTimers();
  expect(onStep).toHaveBeenCalledTimes(6);
  expect(done).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(onStep).toHaveBeenCalledTimes(10);
  expect(done).toHaveBeenCalledOnce();
});

it('takes one long step a slice', () => {
  const onStep = vi.fn();
  runInSlices(steps(3, 50, onStep), () => undefined);
  vi.runOnlyPendingTimers();
  expect(onStep).toHaveBeenCalledOnce();
});

it('can be stopped', () => {
  const onStep = vi.fn();
  const done = vi.fn();
  const stop = runInSlices(steps(10, 7, onStep), done);
  vi.runOnlyPendingTimers();
  stop();
  vi.runAllTimers();
  expect(onStep).toHaveBeenCalledOnce();
  expect(done).not.toHaveBeenCalled();
});
