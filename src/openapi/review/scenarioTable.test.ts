import { expect, it } from 'vitest';
import type { ReviewBlock } from './content.types.ts';
import type { ReviewedScenarios } from './review.types.ts';
import { scenarioTable } from './scenarioTable.ts';

const url = 'https://c.example/data';
const plain = { name: 'Plain', differs: '', url, risks: [] };
const none: ReviewedScenarios = {
  all: 0,
  withoutUrl: 0,
  failed: 0,
  unusual: { all: 0, withoutUrl: 0 },
  rows: [],
};

function folded(block: ReviewBlock | undefined) {
  return block?.kind === 'table' ? { summary: block.folded, more: block.more } : block;
}

it('has nothing to say without scenarios', () => {
  expect(scenarioTable(none)).toBeUndefined();
});

it.each([
  [{ all: 1 }, '1 scenario, with a callback URL'],
  [{ all: 2 }, '2 scenarios, each with a callback URL'],
  [{ all: 2, failed: 1 }, '2 scenarios, each with a callback URL, 1 not as expected'],
  [
    { all: 2, withoutUrl: 1, unusual: { all: 3, withoutUrl: 2 } },
    '2 scenarios, 1 without a callback URL, and 3 with unusual values, 2 of them without',
  ],
])('of %j sums up: %s', (change, summary) => {
  expect(scenarioTable({ ...none, ...change })).toEqual({
    kind: 'paragraph',
    words: [{ kind: 'text', text: `${summary}.` }],
  });
  expect(folded(scenarioTable({ ...none, ...change, rows: [plain] }))).toMatchObject({ summary });
});

it.each([
  [{ all: 1 }, undefined],
  [{ all: 2 }, 'The other one gives a URL.'],
  [{ all: 3 }, 'The other 2 give a URL.'],
  [{ all: 3, withoutUrl: 1 }, '2 more are not listed here.'],
])('of %j with one row says of the others: %s', (change, more) => {
  expect(folded(scenarioTable({ ...none, ...change, rows: [plain] }))).toMatchObject(
    more === undefined ? {} : { more },
  );
});
