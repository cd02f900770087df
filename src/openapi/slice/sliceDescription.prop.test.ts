import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Description } from '../description/describeSet.ts';
import { parseSource } from '../source/parseSource.ts';
import { allCallbacks, allWebhooks } from '../workspace/lookup.ts';
import { callbackUrls, openDocuments, slice } from './slice.fixture.ts';
import { structureFaults } from './structure.fixture.ts';
import { writeYaml } from './writeYaml.ts';

const nowhere = ['missing.yaml#/x', '#nowhere', '#/nowhere', '#/components/schemas/none'];
const targets = {
  pathItem: ['#/components/pathItems/a', '#/paths/~1a', 'dir/item.json'],
  callback: [
    '#/components/callbacks/a',
    '#/components/callbacks/b',
    '#/paths/~1a/post/callbacks/a',
    'other.json#/callback',
  ],
  schema: ['#/components/schemas/a', '#/components/schemas/b/properties/url', 'other.json#/schema'],
  parameter: ['#/components/parameters/a', '#/paths/~1a/post/parameters/0'],
};
const refer = (kind: keyof typeof targets) =>
  fc.record({ $ref: fc.constantFrom(...targets[kind], ...targets[kind], ...nowhere) });
const some = <T>(names: readonly string[], value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...names), value, { minKeys: 1, maxKeys: 2 });
const or = (...arbitraries: fc.Arbitrary<unknown>[]) => fc.oneof({ maxDepth: 5 }, ...arbitraries);
const key = fc.constantFrom(
  '{$request.query.u}/x',
  '$request.body#/url',
  'https://c.example/{$url}',
  'https://c.example/{$request.query.v}/{$response.header.Location}',
  'https://c.example/{$statusCode}/{$response.body#/id}',
  'post',
  'x-a',
);

/** Which of them is the sample depends on what the keys read of a response. */
const RESPONSES = {
  200: { description: 'ok' },
  201: {
    description: 'body',
    content: { 'application/json': { schema: { properties: { id: { example: 'i' } } } } },
  },
  202: {
    description: 'header',
    headers: { Location: { schema: { example: 'l' } } },
    content: { 'application/json': { schema: { properties: { id: { example: 'j' } } } } },
  },
};

const { document, pathItem, callback, schema } = fc.letrec((tie) => ({
  document: fc.record(
    {
      openapi: fc.constantFrom('3.0.3', '3.1.0', '3.2.0'),
      info: fc.constant({ title: 't', version: '1' }),
      servers: fc.constant([{ url: 'https://p.example/v1' }]),
      security: fc.constant([{ k: [] }]),
      paths: some(['/a', '/b'], tie('pathItem')),
      webhooks: some(['a'], tie('pathItem')),
      'x-webhooks': some(['a', 'b'], tie('pathItem')),
      components: fc.record({
        callbacks: some(['a', 'b'], tie('callback')),
        pathItems: some(['a'], tie('pathItem')),
        schemas: some(['a', 'b'], tie('schema')),
        parameters: some(['a'], tie('parameter')),
        securitySchemes: fc.constant({ k: { type: 'http', scheme: 'basic' } }),
      }),
    },
    { requiredKeys: ['openapi', 'info', 'paths'] },
  ),
  pathItem: or(
    refer('pathItem'),
    fc.record({ post: tie('operation'), parameters: tie('parameters') }, { requiredKeys: ['post'] }),
  ),
  operation: fc.record(
    {
      parameters: tie('parameters'),
      requestBody: fc.record({
        content: fc.record({ 'application/json': fc.record({ schema: tie('schema') }) }),
      }),
      responses: fc.constantFrom({ 200: { description: 'ok' } }, RESPONSES),
      tags: fc.constant(['t']),
      callbacks: or(some(['a', 'b'], tie('callback')), fc.constant({})),
    },
    { requiredKeys: ['callbacks', 'responses'] },
  ),
  parameters: fc.array(or(tie('parameter'), refer('parameter')), { maxLength: 2 }),
  parameter: fc.record({
    name: fc.constantFrom('u', 'v'),
    in: fc.constantFrom('query', 'header'),
    schema: tie('schema'),
  }),
  callback: or(refer('callback'), fc.dictionary(key, tie('pathItem'), { minKeys: 1, maxKeys: 2 })),
  schema: or(
    refer('schema'),
    fc.record(
      {
        type: fc.constantFrom('object', 'string', 'array'),
        example: fc.constantFrom('https://c.example/s', { url: 'https://c.example/o' }, { $ref: '#/data' }),
        properties: some(['url', '$ref', 'x-a'], tie('schema')),
        allOf: fc.array(tie('schema'), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  ),
}));

const set = fc.record({
  'api.json': document,
  'other.json': fc.record({ callback, schema }),
  'dir/item.json': pathItem,
});

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
    fc.property(set, (documents) => {
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
      if (!leadsBelow) expect(twice.text).toBe(made.text);
      expect(usedUrls(twice.opened)).toEqual(usedUrls(source));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a slice of one callback request has it, with its URL', () => {
  fc.assert(
    fc.property(set, fc.nat(), (documents, index) => {
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
    { numRuns: 300 },
  );
}, 60_000);
