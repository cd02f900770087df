import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { packReview } from './packReview.ts';
import { unpackReview } from './unpackReview.ts';

describe('a hostile review', () => {
  it.each<readonly [string, JsonValue | undefined]>([
    ['nothing', undefined],
    ['a text', 'R2:text'],
    ['a list', [['r', 'R2:text']]],
    ['readings that are not text', { r: { null: 'text' } }],
    ['readings that are not known', { r: 'R2:nonsense,R99:x,toString:1' }],
    ['scenarios that are not lists', { k: { a: { name: 'x', edits: {} }, b: 1, c: null } }],
    ['scenarios without a name', { k: { a: [{ edits: {} }, { name: ' \n ', edits: {} }, 'x'] } }],
  ])('of %s holds nothing', (_, value) => {
    expect(unpackReview(value)).toBeUndefined();
  });

  it('keeps what fits', () => {
    const value = {
      r: 'R2:text,R4:nonsense',
      k: { a: [{ name: 'One\nline', edits: { status: 7, fields: 'x' }, expect: { url: 7 } }], b: [] },
      z: 'from a newer page',
    };
    expect(unpackReview(value)).toEqual({
      readings: { null: 'text' },
      scenarios: { a: [{ name: 'One line', edits: {} }] },
    });
  });

  it('has a limit on callbacks and on scenarios of each', () => {
    const kept = Array.from({ length: 60 }, (_, at) => ({ name: `${at}`, edits: {} }));
    const many = Object.fromEntries(Array.from({ length: 1_100 }, (_, at) => [`/${at}`, kept.slice(0, 1)]));
    expect(Object.keys(unpackReview({ k: many })?.scenarios ?? {})).toHaveLength(1_000);
    expect(unpackReview({ k: { a: kept } })?.scenarios?.a).toHaveLength(50);
  });

  it('is read without a fault, whatever it is, and read again gives the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json: JsonValue = JSON.parse(
          JSON.stringify({ r: value, k: { a: value, b: [value] }, n: [value, ['a', 'r204', value]] }),
        );
        const read = unpackReview(json);
        expect(read && unpackReview(packReview(read))).toEqual(read);
      }),
    );
  });
});
