import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedSets } from '../slice/generatedSets.fixture.ts';
import { openDocuments } from '../slice/slice.fixture.ts';
import { changesOf, compared } from './compare.fixture.ts';
import { CHANGE_KINDS, type ComparedRequest, type Comparison } from './compare.types.ts';
import { compareDescriptions } from './compareDescriptions.ts';
import { documentOf, generatedModels, MUTATIONS, MUTATIONS_TOGETHER } from './mutations.fixture.ts';

function requestsOf({ operations }: Comparison): readonly ComparedRequest[] {
  return operations.flatMap(({ requests }) => requests);
}

function idsOf(comparison: Comparison, status: ComparedRequest['status']): readonly string[] {
  return requestsOf(comparison)
    .filter((each) => each.status === status)
    .flatMap(({ before, after }) => (status === 'added' ? after : before)?.id ?? [])
    .sort();
}

test('a description compared with itself gives nothing, whatever it is', () => {
  fc.assert(
    fc.property(generatedSets, (documents) => {
      const [one, other] = [openDocuments(documents), openDocuments(documents)];
      expect(compareDescriptions({ before: one, after: other }).operations).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('what is added seen from one side is removed seen from the other', () => {
  fc.assert(
    fc.property(generatedSets, generatedSets, (before, after) => {
      const [one, other] = [openDocuments(before), openDocuments(after)];
      const there = compareDescriptions({ before: one, after: other });
      const back = compareDescriptions({ before: other, after: one });
      expect(idsOf(there, 'added')).toEqual(idsOf(back, 'removed'));
      expect(idsOf(there, 'removed')).toEqual(idsOf(back, 'added'));
      for (const comparison of [there, back]) {
        const ids = changesOf(comparison).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('each kind of change is made, but for an operation that moves', () => {
  const made = new Set<string>(MUTATIONS.map(({ kind }) => kind));
  expect(CHANGE_KINDS.filter((kind) => !made.has(kind))).toEqual(['request-moved']);
});

test.each(MUTATIONS)(
  'found again: $name',
  ({ kind, receiver, subscriber, prepare, mutate }) => {
    fc.assert(
      fc.property(generatedModels, (model) => {
        const before = prepare(model);
        const found = changesOf(compared(documentOf(before), documentOf(mutate(before))));
        expect(found.map((change) => [change.kind, change.receiver, change.subscriber])).toEqual([
          [kind, receiver, subscriber],
        ]);
      }),
      { numRuns: 4 },
    );
  },
  30_000,
);

test.each(MUTATIONS_TOGETHER)(
  'found together: $name',
  ({ prepare, mutate, found }) => {
    fc.assert(
      fc.property(generatedModels, (model) => {
        const before = prepare(model);
        const changes = changesOf(compared(documentOf(before), documentOf(mutate(before))));
        const lines = changes.map((change) => [change.kind, change.receiver, change.subscriber] as const);
        expect(lines.toSorted(([one], [other]) => (one < other ? -1 : 1))).toEqual(found);
      }),
      { numRuns: 6 },
    );
  },
  30_000,
);
