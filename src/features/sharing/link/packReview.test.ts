import { describe, expect, it } from 'vitest';
import type { Review } from '../../../store/work.ts';
import { packReview } from './packReview.ts';
import { unpackReview } from './unpackReview.ts';

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
