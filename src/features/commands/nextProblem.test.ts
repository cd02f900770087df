import { describe, expect, it } from 'vitest';
import { nextProblem } from './nextProblem.ts';

const at = (start: number, uri = 'a.yaml', end = start + 1) => ({ uri, start, end });
const PLACES = [at(50), at(10), at(30, 'b.yaml'), at(20)];

describe('nextProblem', () => {
  it.each([
    ['the first from nowhere', undefined, 1, at(10)],
    ['the next one', at(10), 1, at(20)],
    ['the next one from between two', at(15), 1, at(20)],
    ['on in the next document', at(50), 1, at(30, 'b.yaml')],
    ['round at the end', at(30, 'b.yaml'), 1, at(10)],
    ['the first from a document that is gone', at(99, 'gone.yaml'), 1, at(10)],
    ['the last from nowhere, backwards', undefined, -1, at(30, 'b.yaml')],
    ['the one before', at(20), -1, at(10)],
    ['round at the start', at(10), -1, at(30, 'b.yaml')],
  ] as const)('leads to %s', (_what, from, direction, expected) => {
    expect(nextProblem(PLACES, from, direction)).toEqual(expected);
  });

  it('tells problems apart that start at the same place', () => {
    const places = [at(10, 'a.yaml', 12), at(10, 'a.yaml', 20), at(30)];
    expect(nextProblem(places, places[0], 1)).toEqual(places[1]);
    expect(nextProblem(places, places[1], 1)).toEqual(places[2]);
  });

  it('leads nowhere without problems', () => {
    expect(nextProblem([], at(1), 1)).toBeUndefined();
  });
});
