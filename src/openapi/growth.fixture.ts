/** Less than this is no worse than n log n. */
export const LINEAR = 24;

/** Times below this one are noise. */
const NOTICEABLE_MS = 40;
const ATTEMPTS = 6;

/**
 * How many times longer a function takes for a text of eight times the length; 0 where it takes no noticeable time. What
 * is linear gives about 8, what is quadratic 64. Since others work on the same machine, what looks worse than linear is
 * measured again.
 *
 * @param textOf A text whose length grows with the count.
 */
export function growth(
  textOf: (count: number) => string,
  count: number,
  run: (text: string) => unknown,
): number {
  const [few, many] = [textOf(count), textOf(count * 8)];
  let fewest = Number.POSITIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    most = Math.min(most, timeOf(many, run));
    if (most < NOTICEABLE_MS) return 0;
    fewest = Math.min(fewest, timeOf(few, run));
    if (attempt > 0 && most / fewest < LINEAR) break;
  }
  return most / fewest;
}

function timeOf(text: string, run: (text: string) => unknown): number {
  const start = performance.now();
  run(text);
  return performance.now() - start;
}
