import type { Random } from './random.ts';
import { PARTS } from './repetitions.ts';

/** No text grows beyond this: what size alone does, the growth run tells. */
const LONGEST = 20_000;

/** A text with a few changes at random places: something taken out, put in, said again, or exchanged with another. */
export function mutate(text: string, others: readonly [string, ...string[]], random: Random): string {
  let changed = text;
  for (let count = random.below(4); count >= 0; count -= 1) changed = changeOnce(changed, others, random);
  return changed.slice(0, LONGEST);
}

function changeOnce(text: string, others: readonly [string, ...string[]], random: Random): string {
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + random.below(random.oneOf([2, 8, 80, 800])));
  const before = text.slice(0, start);
  const after = text.slice(end);
  switch (random.below(6)) {
    case 0:
      return before + after;
    case 1:
      return before + random.oneOf(PARTS) + text.slice(start);
    case 2:
      return before + random.oneOf(PARTS).repeat(random.below(random.oneOf([3, 30, 300]))) + after;
    case 3:
      return before + text.slice(start, end).repeat(2) + after;
    case 4:
      return before + pieceOf(random.oneOf(others), random) + after;
    default:
      return before + String.fromCharCode(random.below(random.oneOf([0x20, 0x7f, 0x300, 0x10000]))) + after;
  }
}

function pieceOf(text: string, random: Random): string {
  const start = random.below(text.length);
  return text.slice(start, start + random.below(200));
}
