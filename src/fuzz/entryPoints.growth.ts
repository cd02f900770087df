import { expect, it } from 'vitest';
import { entryPoints } from './entryPoints.ts';
import { measureGrowth } from './growth.ts';
import { repetitions } from './repetitions.ts';

/** Whole documents are for `npm run fuzz`: sixty thousand characters of rubbish take the tolerant parser a second. */
const WHOLE = ['key in a document', 'value of a link'];
const all = entryPoints().filter(({ name, food }) => food !== 'document' && !WHOLE.includes(name));

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
