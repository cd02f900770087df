import type { EntryPoint } from './entryPoints.ts';
import { mutate } from './mutate.ts';
import { createRandom } from './random.ts';
import { seedsOf } from './seeds.ts';

/** What came of giving an entry point many broken texts. */
export interface FuzzResult {
  readonly entryPoint: string;
  readonly inputs: number;
  /** The first few texts at which it threw, with what it said. */
  readonly throws: readonly { readonly text: string; readonly error: string }[];
  /** The first few texts for which it gave ranges outside the text. */
  readonly outside: readonly string[];
  readonly slowest: { readonly milliseconds: number; readonly text: string };
}

const MOST_SHOWN = 5;

/**
 * Gives an entry point texts made from sound ones, the same in every run with the same seed.
 *
 * @param documents The bundled examples.
 */
export function fuzz(
  { name, food, read }: EntryPoint,
  documents: readonly [string, ...string[]],
  { inputs, seed }: { readonly inputs: number; readonly seed: number },
): FuzzResult {
  const random = createRandom(seed);
  const seeds = seedsOf(food, documents);
  const throws: { text: string; error: string }[] = [];
  const outside: string[] = [];
  let slowest = { milliseconds: 0, text: '' };
  for (let count = 0; count < inputs; count += 1) {
    const text = mutate(random.oneOf(seeds), seeds, random);
    const start = performance.now();
    try {
      if (read(text) > 0 && outside.length < MOST_SHOWN) outside.push(text);
    } catch (error) {
      if (throws.length < MOST_SHOWN) throws.push({ text, error: String(error) });
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, text };
  }
  return { entryPoint: name, inputs, throws, outside, slowest };
}
