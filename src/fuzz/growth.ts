import type { EntryPoint } from './entryPoints.ts';
import { type Repetition, repeated } from './repetitions.ts';

/** An entry point that takes more and more time for each character of a repetitive text. */
export interface Growth {
  readonly entryPoint: string;
  readonly input: string;
  readonly size: number;
  readonly milliseconds: number;
  /** Of the size: 1 is linear, 2 quadratic. */
  readonly exponent: number;
}

export interface GrowthLimits {
  /** Characters of the largest text. */
  readonly largest: number;
  /** Below this time nothing is said, since small times say nothing about growth. */
  readonly floor: number;
}

/** What counts as worse than n log n. */
const STEEPEST = 1.7;
/** Between two sizes that are compared. */
const FACTOR = 4;

/**
 * Gives an entry point a repetitive text in sizes that grow fourfold up to the largest.
 *
 * @returns The time of the largest text that was tried, and the growth where it is too steep. It stops at the first text
 *   that is above the floor and grows too steeply, so that exponential growth ends, too.
 */
export function measureGrowth(
  { name, read }: EntryPoint,
  repetition: Repetition,
  { largest, floor }: GrowthLimits,
): { readonly milliseconds: number; readonly steep?: Growth } {
  let milliseconds = 0;
  for (let size = Math.max(64, largest / FACTOR ** 4); size <= largest; size *= FACTOR) {
    const run = (length: number) => cpuTime(() => read(repeated(repetition, length)));
    milliseconds = run(size);
    if (milliseconds < floor) continue;
    // The fastest of several runs is what the text costs; the rest is the machine.
    const fastest = Math.min(milliseconds, run(size));
    const smaller = Math.min(...Array.from({ length: 3 }, () => run(size / FACTOR)));
    const exponent = Math.log(fastest / smaller) / Math.log(FACTOR);
    if (fastest >= floor && exponent >= STEEPEST) {
      const steep = { entryPoint: name, input: repetition.name, size, milliseconds: fastest, exponent };
      return { milliseconds: fastest, steep };
    }
  }
  return { milliseconds };
}

/** Milliseconds of the processor, which other work on the machine does not change. */
function cpuTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
