import { expect, it } from 'vitest';
import { describeLinked } from './describeLinked.ts';

it('a link says whether it holds a slice', () => {
  const origin = { kind: 'file', name: 'openapi.yaml' } as const;
  expect(describeLinked({ origin })).toBe('Opened a shared link.');
  expect(describeLinked({ origin, slice: true })).toBe(
    'Opened a shared link: a slice of openapi.yaml, with only what its callbacks need.',
  );
});
