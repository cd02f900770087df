/** Less than this is no worse than n log n. */
export const LINEAR = 4;

/** Times below this one are noise. */
const NOTICEABLE_MS = 40;
const TIMES_LONGER = 8;
const ATTEMPTS = 5;

/**
 * How many times longer a function takes for a long text than for eight texts that together are as long; 0 where it
 * takes no noticeable time. Linear growth gives about 1, quadratic 8. Both are equal work, so that a busy
 * machine interrupts them equally; what looks worse than linear is measured again.
 *
 * @param textOf A text whose length grows with the count.
 */
export function growth(
  textOf: (count: number) => string,
  count: number,
  run: (text: string) => unknown,
): number {
  const short = textOf(count);
  const long = textOf(count * TIMES_LONGER);
  const eightShort = () => {
    for (let round = 0; round < TIMES_LONGER; round += 1) run(short);
  };
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const longest = timeOf(() => run(long));
    if (longest < NOTICEABLE_MS) return 0;
    least = Math.min(least, longest / timeOf(eightShort));
    if (least < LINEAR) return least;
  }
  return least;
}

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
