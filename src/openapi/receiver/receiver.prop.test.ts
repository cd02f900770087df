import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedSets } from '../slice/generatedSets.fixture.ts';
import { openDocuments } from '../slice/slice.fixture.ts';
import { structureFaults } from '../slice/structure.fixture.ts';
import { parseSource } from '../source/parseSource.ts';
import { receiverOf, targetsOf } from './receiver.fixture.ts';

test('a receiver takes each request that has a URL, at that path, and has no faults that its source has not', () => {
  fc.assert(
    fc.property(generatedSets, (documents) => {
      const source = openDocuments(documents);
      const made = receiverOf(source);
      const withUrl = targetsOf(source).filter(({ url }) => url !== undefined);
      expect(made.requests.map(({ id }) => id)).toEqual(withUrl.map(({ id }) => id));
      const before = new Set(structureFaults(parseSource(JSON.stringify(documents)).value));
      const faults = structureFaults(made.value).filter((fault) => !before.has(fault));
      expect(faults.filter((fault) => !/^leads to nothing/.test(fault))).toEqual([]);
      for (const { template } of made.requests) expect(template.path).toMatch(/^\/[^?#]*$/);
      // References that lead nowhere are the only ones that may lead out of the components.
      if (!JSON.stringify(documents).includes('nowhere')) expect(made.text).not.toContain('#/paths/');
    }),
    { numRuns: 60 },
  );
}, 60_000);

const text = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('{a}', `\${x}`, '$(x)', "'''", '\r\n', '../..', '//', '%', '\uD800'),
);

test('any values make a document whose parameters are those of its path', () => {
  fc.assert(
    fc.property(text, text, text, (u, id, kind) => {
      const key =
        '{$request.body#/u}/{$request.body#/id}/x-{$request.body#/kind}?a={$request.body#/kind}&b={$request.body#/id}';
      const description = openDocuments({
        'a.json': {
          openapi: '3.1.0',
          info: { title: 't', version: '1' },
          paths: {
            '/a': {
              post: {
                requestBody: {
                  content: { 'application/json': { example: { u: `https://c.example/${u}`, id, kind } } },
                },
                callbacks: { c: { [key]: { post: { responses: { 200: { description: 'ok' } } } } } },
              },
            },
          },
        },
      });
      for (const { template, parameters } of receiverOf(description).requests) {
        const names = [...template.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(parameters.flatMap((each) => (each.in === 'path' ? each.name : []))).toEqual(names);
        expect(template.path).toMatch(/^(?:\/(?:[!$-.0-;=@A-Z[\]_a-z|~]*|\{\w+\}))+$/);
        expect(new Set(names).size).toBe(names.length);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
