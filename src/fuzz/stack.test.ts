import { expect, it } from 'vitest';
import { entryPoints } from './entryPoints.ts';
import { nested } from './repetitions.ts';

/** Whole documents are for `npm run fuzz`: sixty thousand characters of rubbish take the tolerant parser a second. */
const WHOLE = ['key in a document', 'value of a link'];
const all = entryPoints().filter(({ name, food }) => food !== 'document' && !WHOLE.includes(name));

it.each(all.map((each) => [each.name, each] as const))(
  '%s does not run out of stack',
  (_, entryPoint) => {
    for (const { text } of nested(60_000)) expect(() => entryPoint.read(text)).not.toThrow();
  },
  30_000,
);
