import { whenIdle } from './whenIdle.ts';

const underWay = new Set<Promise<unknown>>();

/** What the user waits for: until it has come to an end, nothing large begins that nobody waits for. */
export function holdCalm<T>(work: Promise<T>): Promise<T> {
  underWay.add(work);
  const end = () => underWay.delete(work);
  work.then(end, end);
  return work;
}

/** Resolves when the page is idle and nothing that the user waits for is under way, or that takes for ever. */
export async function whenCalm(): Promise<void> {
  const latest = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    await Promise.race([Promise.allSettled(underWay), passed(latest)]);
    await whenIdle();
    if (underWay.size === 0 || Date.now() >= latest) return;
  }
}

/** Resolves at that time of the clock, or at once where it is over. */
export function passed(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, time - Date.now())));
}

/** By then the page says that it is still waiting. */
const LONGEST_WAIT_MS = 3_000;
