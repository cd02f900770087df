import { expect, it, vi } from 'vitest';
import { holdCalm, whenCalm } from './whenCalm.ts';

it('waits for what is under way, and for what begins meanwhile', async () => {
  let endFirst = () => {};
  let endSecond = () => {};
  void holdCalm(
    new Promise<void>((end) => {
      endFirst = end;
    }),
  );
  let isCalm = false;
  const calm = whenCalm().then(() => {
    isCalm = true;
  });
  void holdCalm(
    new Promise<void>((end) => {
      endSecond = end;
    }),
  );
  endFirst();
  await new Promise((done) => setTimeout(done, 300));
  expect(isCalm).toBe(false);
  endSecond();
  await calm;
  expect(isCalm).toBe(true);
});

it('does not wait for what has failed', async () => {
  await expect(holdCalm(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  await whenCalm();
});

it('does not wait for what never comes to its end', async () => {
  vi.useFakeTimers();
  void holdCalm(new Promise(() => {}));
  let isCalm = false;
  void whenCalm().then(() => {
    isCalm = true;
  });
  await vi.advanceTimersByTimeAsync(2_900);
  expect(isCalm).toBe(false);
  await vi.advanceTimersByTimeAsync(600);
  expect(isCalm).toBe(true);
  vi.useRealTimers();
});
