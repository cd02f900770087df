import { expect, it } from 'vitest';
import { operation } from './flow.fixture.ts';
import { flowGroupings } from './flowGroupings.ts';

interface Sketch {
  readonly count: number;
  readonly tag?: (index: number) => string;
  readonly path?: (index: number) => string;
}

function sketch({ count, tag, path = (index) => `/things-${index}` }: Sketch) {
  return Array.from({ length: count }, (_, index) =>
    operation({ path: path(index), tags: tag === undefined ? [] : [tag(index)] }),
  );
}

const byFive = (index: number) => `tag-${index % 5}`;
const inAreas = (index: number) => `/area-${index % 5}/${index}`;

it.each<{ why: string; of: Sketch; choices: readonly string[]; initial: string }>([
  { why: 'few operations', of: { count: 7, tag: byFive }, choices: ['none'], initial: 'none' },
  { why: 'some operations', of: { count: 8, tag: byFive }, choices: ['none', 'tag'], initial: 'none' },
  { why: 'many, with tags', of: { count: 31, tag: byFive }, choices: ['none', 'tag'], initial: 'tag' },
  {
    why: 'many, with tags and areas',
    of: { count: 40, tag: byFive, path: inAreas },
    choices: ['none', 'tag', 'path'],
    initial: 'tag',
  },
  { why: 'many, with areas', of: { count: 40, path: inAreas }, choices: ['none', 'path'], initial: 'path' },
  {
    why: 'many, few of them with a tag',
    of: { count: 40, tag: (index) => (index < 3 ? `${index}` : ''), path: inAreas },
    choices: ['none', 'tag', 'path'],
    initial: 'path',
  },
  {
    why: 'many, each with a tag of its own',
    of: { count: 40, tag: (index) => `${index}` },
    choices: ['none'],
    initial: 'none',
  },
  { why: 'many, all with one tag', of: { count: 40, tag: () => 'all' }, choices: ['none'], initial: 'none' },
])('$why', ({ of, choices, initial }) => {
  expect(flowGroupings(sketch(of))).toEqual({ choices, initial });
});
