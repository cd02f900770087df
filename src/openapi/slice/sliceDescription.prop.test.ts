import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Description } from '../description/describeSet.ts';
import { parseSource } from '../source/parseSource.ts';
import { allCallbacks, allWebhooks } from '../workspace/lookup.ts';
import { generatedSets } from './generatedSets.fixture.ts';
import { callbackUrls, openDocuments, slice } from './slice.fixture.ts';
import { structureFaults } from './structure.fixture.ts';
import { writeYaml } from './writeYaml.ts';

/** References that never reach a value mean nothing, so there is more than one way to write the same. */
function leadsInCircles(description: Description): boolean {
  return description.analysis.problems.some(({ code }) => code === 'ref-cycle');
}

/** Without component callbacks that nothing refers to: one whose path item is shared may be passed over in the slice. */
function usedUrls(description: Description): readonly string[] {
  return [
    ...allWebhooks(description.analysis).map(({ id }) => id),
    ...callbackUrls(description).filter((line) => !line.startsWith('/components/')),
  ];
}

test('a slice has the callbacks and URLs of its source, no new faults, and is its own slice', () => {
  fc.assert(
    fc.property(generatedSets, (documents) => {
      const source = openDocuments(documents);
      if (leadsInCircles(source)) return;
      const made = slice(source);
      expect(usedUrls(made.opened)).toEqual(usedUrls(source));
      const before = new Set(structureFaults(parseSource(JSON.stringify(documents['api.json'])).value));
      expect(
        structureFaults(made.value).filter((fault) => !before.has(fault) && !/^leads to nothing/.test(fault)),
      ).toEqual([]);
      const twice = slice(made.opened);
      // Where a path item was referred to, the slice has it itself; what led to nothing below it leads somewhere then.
      const leadsBelow = JSON.stringify(documents).includes('#/paths/~1a/post/');
      // One slice more passes over a component callback that the slice no longer lists.
      const listsAll = callbackUrls(made.opened).length === callbackUrls(source).length;
      if (!leadsBelow && listsAll) expect(twice.text).toBe(made.text);
      expect(usedUrls(twice.opened)).toEqual(usedUrls(source));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a slice of one callback request has it, with its URL', () => {
  fc.assert(
    fc.property(generatedSets, fc.nat(), (documents, index) => {
      const source = openDocuments(documents);
      const callbacks = allCallbacks(source.analysis);
      const chosen = callbacks[index % Math.max(1, callbacks.length)];
      if (leadsInCircles(source) || !chosen) return;
      const line = callbackUrls(source).find((each) => each.startsWith(`${chosen.id} `));
      expect(callbackUrls(slice(source, [chosen.id]).opened)).toContain(line);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('YAML that is written reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const plain = JSON.parse(JSON.stringify({ value }));
      expect(parseSource(writeYaml(plain)).value).toEqual(plain);
    }),
    { numRuns: 150 },
  );
}, 60_000);
