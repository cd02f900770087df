import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBrokenText } from '../source/brokenText.ts';
import type { ReadOptions } from '../source/parseSource.ts';
import type { DocumentRange } from '../source/range.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import type { DocumentSet } from '../workspace/model.ts';
import { openDescription } from './describeSet.ts';

const key = fc.oneof(
  fc.constantFrom(
    '{$request.body#/url}',
    '{$callback_url}/x/{$request.body.id}',
    '$request.query.u',
    '{request.body#/a}',
    '\u0024{request.body#/a}',
    'https://h/{$statusCode}',
    'http://$request.query.url',
    '{$response.query.x}',
    '',
    'x-extension',
    'post',
    '__proto__',
    'constructor',
  ),
  fc.string(),
);
const reference = fc.constantFrom(
  '#/components/callbacks/a',
  '#/components/callbacks/b',
  '#/components/pathItems/a',
  '#/paths/~1a',
  '#/paths/~1a/post/callbacks/a',
  'other.json#/a',
  'missing.yaml#/x',
  '#nowhere',
  '#',
  '',
);
const parameter = fc.record({
  name: fc.constantFrom('u', 'a'),
  in: fc.constantFrom('query', 'header', 'cookie', 'querystring'),
});
const junk = fc.constantFrom(null, true, 0, 'text', [], {}, { $ref: 5 });

/** Mostly what belongs there, sometimes anything; nesting ends after a few levels. */
const mostly = (...expected: fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { maxDepth: 5 },
    { weight: 1, arbitrary: junk },
    ...expected.map((arbitrary) => ({ weight: 4, arbitrary })),
  );
const some = <T>(names: readonly string[], value: fc.Arbitrary<T>, minKeys = 1) =>
  fc.dictionary(fc.constantFrom(...names), value, { minKeys, maxKeys: 2 });
const refer = fc.record({ $ref: reference });

/** Documents that look like descriptions, with anything anywhere. */
const { document } = fc.letrec((tie) => ({
  document: fc.record(
    {
      openapi: fc.constantFrom('3.0.3', '3.1.0', '3.2.0', '3.2.0', '3.9', 3.1),
      info: mostly(fc.record({ title: fc.string(), version: fc.string() })),
      paths: mostly(some(['/a', '/b', 'x-c'], tie('pathItem'))),
      webhooks: mostly(some(['a', 'b'], tie('pathItem'))),
      'x-webhooks': mostly(some(['a', 'x-b'], tie('pathItem'))),
      components: fc.record(
        {
          callbacks: mostly(some(['a', 'b'], tie('callback'))),
          links: mostly(some(['a', 'b'], tie('link'))),
          pathItems: some(['a', 'b'], tie('pathItem')),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['openapi', 'paths'] },
  ),
  pathItem: mostly(
    refer,
    some(
      ['get', 'post', 'POST', 'query', 'additionalOperations', 'parameters', 'callbacks'],
      tie('operation'),
    ),
    fc.record({ post: tie('operation') }),
    fc.record({ $ref: reference, post: tie('operation') }),
  ),
  operation: mostly(
    fc.record(
      {
        operationId: fc.constantFrom('a', 'b'),
        parameters: mostly(fc.array(mostly(parameter, refer), { maxLength: 2 })),
        requestBody: mostly(
          refer,
          fc.record({ content: mostly(some(['application/json', 'a/b'], tie('media'))) }),
        ),
        responses: mostly(some(['200', '2XX', 'default'], mostly(refer, fc.record({ links: tie('links') })))),
        links: mostly(),
        callbacks: mostly(some(['a', 'b', 'x-a', '$ref'], tie('callback'))),
      },
      { requiredKeys: ['callbacks'] },
    ),
  ),
  links: mostly(some(['a', 'b'], mostly(refer, tie('link')))),
  link: fc.record(
    {
      operationId: mostly(fc.constantFrom('a', 'b')),
      operationRef: mostly(reference),
      parameters: mostly(fc.dictionary(fc.constantFrom('a', 'query.u', 'u'), fc.oneof(key, junk))),
      requestBody: mostly(key),
      server: mostly(fc.constant({ url: '/x' })),
    },
    { requiredKeys: [] },
  ),
  callback: mostly(refer, fc.dictionary(key, tie('pathItem'), { minKeys: 1, maxKeys: 2 })),
  media: mostly(fc.record({ schema: tie('schema') })),
  schema: mostly(
    refer,
    fc.record(
      {
        type: fc.constantFrom('object', 'string', 'array'),
        properties: some(['url', 'a'], tie('schema')),
        items: tie('schema'),
        allOf: fc.array(tie('schema'), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  ),
}));

const setOf = (text: string, other = '{}'): DocumentSet => ({
  entry: 'api.json',
  documents: [
    { uri: 'api.json', text },
    { uri: 'other.json', text: other },
  ],
});

/** Every range of an analysis. */
function rangesOf(value: unknown): DocumentRange[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isRange(value) ? [value] : []), ...Object.values(value).flatMap(rangesOf)];
}

function isRange(value: object): value is DocumentRange {
  return 'uri' in value && 'start' in value && 'end' in value;
}

function expectSound(set: DocumentSet, options: ReadOptions = { tolerant: readBrokenText }): void {
  const description = openDescription(set, options);
  const { analysis } = description;
  for (const range of rangesOf(analysis)) {
    const text = set.documents.find(({ uri }) => uri === range.uri)?.text ?? '';
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.end).toBeLessThanOrEqual(text.length);
  }
  const callbacks = allCallbacks(analysis);
  const { linkedOperations = [], links = [] } = analysis;
  const ids = [...analysis.operations, ...callbacks, ...linkedOperations].map(({ id }) => id);
  const all = [...ids, ...links.map(({ id }) => id)];
  expect(new Set(all).size).toBe(all.length);
  expect(ids.slice(0, 20).every((id) => description.describe(id)?.id === id)).toBe(true);
  expect(
    callbacks.every(({ parsed, repair }) => (parsed.form === 'invalid') === (repair !== undefined)),
  ).toBe(true);
  expect(openDescription(set, options).analysis).toEqual(analysis);
}

describe('openDescription', { timeout: 30_000 }, () => {
  it('reads any document that looks like a description', () => {
    fc.assert(
      fc.property(document, document, (value, other) => {
        expectSound(setOf(JSON.stringify(value), JSON.stringify(other)));
      }),
      { numRuns: 150 },
    );
  });

  it('reads any value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expectSound(setOf(JSON.stringify(value)))));
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expectSound(setOf(text));
        expectSound(setOf(text), {});
      }),
    );
  });

  it('reads a description cut off anywhere', () => {
    fc.assert(
      fc.property(document, fc.nat(), (value, cut) => {
        const text = JSON.stringify(value, null, 2);
        expectSound(setOf(text.slice(0, cut % (text.length + 1))));
      }),
    );
  });

  it('keeps every id when a comment is put before the document', () => {
    const idsOf = (text: string) => {
      const { analysis } = openDescription(setOf(text));
      return [...analysis.operations, ...allCallbacks(analysis)].map(({ id }) => id);
    };
    fc.assert(
      fc.property(document, (value) => {
        const text = JSON.stringify(value, null, 2);
        expect(idsOf(`# a comment\n${text}`)).toEqual(idsOf(text));
      }),
    );
  });
});
