import { whenIdle } from './whenIdle.ts';

const underWay = new Set<Promise<unknown>>();

/** What the user waits for: until it has come to an end, nothing large begins that nobody waits for. */
export function holdCalm<T>(work: Promise<T>): Promise<T> {
  underWay.add(work);
  const end = () => underWay.delete(work);
  work.then(end, end);
  return work;
}

/** Resolves when the page is idle and nothing that the user waits for is under way. */
export async function whenCalm(): Promise<void> {
  for (;;) {
    await Promise.allSettled(underWay);
    await whenIdle();
    if (underWay.size === 0) return;
  }
}
