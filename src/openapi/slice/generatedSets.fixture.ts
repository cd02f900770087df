import fc from 'fast-check';

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

/** Sets of documents with callbacks, and references of all kinds between them, for property tests. */
export const generatedSets = fc.record({
  'api.json': document,
  'other.json': fc.record({ callback, schema }),
  'dir/item.json': pathItem,
});
