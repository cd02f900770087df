import { expect, it } from 'vitest';
import { allCallbacks, openDescription } from '../../../openapi/index.ts';
import { excerptCounts } from './excerptCounts.ts';
import { MANY } from './offers.fixture.ts';

const { analysis } = openDescription(MANY);
const idOf = (name: string) => allCallbacks(analysis).find((each) => each.name === name)?.id ?? '';

it('counts what all callbacks keep', () => {
  expect(excerptCounts(analysis, undefined)).toEqual({
    operations: [2, 3],
    webhooks: [1, 2],
    callbacks: [4, 4],
  });
});

it.each([
  ['onOne', [1, 3], [0, 2], [2, 4]],
  ['onNested', [1, 3], [0, 2], [2, 4]],
  ['onTwo', [1, 3], [0, 2], [1, 4]],
  ['onHook', [0, 3], [1, 2], [1, 4]],
])('counts what %s keeps, with what encloses it and what is nested in it', (name, ...counts) => {
  const { operations, webhooks, callbacks } = excerptCounts(analysis, idOf(name));
  expect([operations, webhooks, callbacks]).toEqual(counts);
});
