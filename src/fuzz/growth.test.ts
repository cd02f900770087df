import { describe, expect, it } from 'vitest';
import { entryPoints } from './entryPoints.ts';
import { measureGrowth } from './growth.ts';
import { nested, repetitions } from './repetitions.ts';

/** Whole documents are for `npm run fuzz`: sixty thousand characters of rubbish take the tolerant parser a second. */
const WHOLE = ['key in a document', 'value of a link'];
const all = entryPoints().filter(({ name, food }) => food !== 'document' && !WHOLE.includes(name));

describe('repetitive texts', () => {
  it.each(all.map((each) => [each.name, each] as const))(
    '%s takes no more than n log n',
    (_, entryPoint) => {
      const steep = repetitions().flatMap(
        (repetition) => measureGrowth(entryPoint, repetition, { largest: 16_384, floor: 150 }).steep ?? [],
      );
      expect(steep).toEqual([]);
    },
    30_000,
  );

  it.each(all.map((each) => [each.name, each] as const))(
    '%s does not run out of stack',
    (_, entryPoint) => {
      for (const { text } of nested(60_000)) expect(() => entryPoint.read(text)).not.toThrow();
    },
    30_000,
  );
});
