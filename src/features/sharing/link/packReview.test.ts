import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../openapi/source/index.ts';
import type { Review } from '../../../store/state.ts';
import { packReview, unpackReview } from './packReview.ts';

const REVIEW: Review = {
  readings: { null: 'text', encoding: 'data' },
  scenarios: {
    '/paths/~1a/post/callbacks/onA/x/post': [
      { name: 'No id', edits: { status: '202' }, expect: 'none' },
      { name: 'As agreed', edits: {}, expect: { url: 'https://c.example/' } },
    ],
  },
  notes: [
    { at: { id: '/paths/~1a/post' }, text: 'Two\nlines' },
    { at: { id: '/paths/~1a/post', part: { kind: 'field', name: 'request.query.x' } }, text: '<b>plain</b>' },
  ],
};

describe('a review in a link', () => {
  it('is short, and comes back', () => {
    const packed = packReview(REVIEW);
    expect(packed).toMatchObject({
      r: 'R2:text,R4:data',
      n: [
        ['/paths/~1a/post', '', 'Two\nlines'],
        ['/paths/~1a/post', 'frequest.query.x', '<b>plain</b>'],
      ],
    });
    expect(unpackReview(packed)).toEqual(REVIEW);
  });

  it('takes no room without changes', () => {
    expect(packReview({})).toBeUndefined();
    expect(packReview({ readings: { null: 'unusable' }, scenarios: {}, notes: [] })).toBeUndefined();
  });
});

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
