import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import { callbackFacts } from './callbackFacts.ts';
import type { CallbackFacts, SourceFacts } from './facts.types.ts';

/** The facts of the first callback request of a document with one operation. */
function factsOf(operation: object, root: object = {}, others: Record<string, object> = {}) {
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { post: operation } },
    ...root,
  };
  const documents = Object.entries({ 'api.json': document, ...others }).map(([uri, value]) => ({
    uri,
    text: JSON.stringify(value),
  }));
  const description = openDescription({ entry: 'api.json', documents });
  const [callback] = allCallbacks(description.analysis);
  return callbackFacts(description, callback?.id ?? '');
}

const callbacks = (key: string, request: object = { responses: { 204: {}, default: {} } }) => ({
  onA: { [key]: { post: request } },
});

const ofBody = (schema: unknown, pointer = '/url') =>
  only(
    factsOf({
      requestBody: { required: true, content: { 'application/json': { schema } } },
      callbacks: callbacks(`{$request.body#${pointer}}`),
    }),
  );

function only(facts: CallbackFacts | undefined): SourceFacts | undefined {
  expect(facts?.sources).toHaveLength(1);
  return facts?.sources[0];
}

it('reads what a parameter allows, and why it may be absent', () => {
  const facts = factsOf({
    parameters: [
      {
        name: 'url',
        in: 'query',
        schema: { type: 'string', format: 'uri', pattern: '^https:', minLength: 9, maxLength: 200 },
      },
    ],
    callbacks: callbacks('{$request.query.url}'),
  });
  expect(only(facts)).toEqual({
    source: 'request.query.url',
    declared: true,
    required: false,
    absences: [{ of: 'field', because: 'the query parameter `url` is optional' }],
    value: {
      types: ['string'],
      nullable: false,
      format: 'uri',
      patterns: ['^https:'],
      minLength: 9,
      maxLength: 200,
    },
    branches: [],
  });
});

it('joins what allOf, references and keywords beside them say', () => {
  const schema = {
    type: 'object',
    required: ['url'],
    properties: { url: { $ref: 'types.json#/Url', maxLength: 50 } },
  };
  const types = {
    openapi: '3.1.0',
    Url: { allOf: [{ type: ['string', 'null'], pattern: '^https:' }, { maxLength: 80 }] },
  };
  const facts = factsOf(
    {
      requestBody: { required: true, content: { 'application/json': { schema } } },
      callbacks: callbacks('{$request.body#/url}'),
    },
    {},
    { 'types.json': types },
  );
  expect(only(facts)).toMatchObject({
    pointer: '/url',
    mediaType: 'application/json',
    required: true,
    value: { types: ['string'], nullable: true, patterns: ['^https:'], maxLength: 50 },
  });
});

it('drops keywords beside a reference in 3.0, and reads its nullable', () => {
  const facts = factsOf(
    {
      requestBody: {
        content: {
          'application/json': {
            schema: { properties: { url: { $ref: '#/components/schemas/Url', maxLength: 5 } } },
          },
        },
      },
      callbacks: callbacks('{$request.body#/url}'),
    },
    { openapi: '3.0.3', components: { schemas: { Url: { type: 'string', nullable: true } } } },
  );
  expect(only(facts)?.value).toEqual({ types: ['string'], nullable: true, patterns: [] });
  expect(only(facts)?.absences?.map((each) => each.of)).toEqual(['body', 'member']);
});

it('limits a value only by what holds in each branch', () => {
  const facts = ofBody({
    required: ['url'],
    properties: {
      url: {
        anyOf: [
          { type: 'string', pattern: '^https:', maxLength: 9, enum: ['https://a', 'https://b'] },
          { type: 'string', maxLength: 20, const: 'x' },
          { type: 'null' },
        ],
      },
    },
  });
  expect(facts?.value).toEqual({
    types: ['string'],
    nullable: true,
    patterns: [],
    values: ['https://a', 'https://b', 'x'],
    maxLength: 20,
  });
});

it('samples each branch of a choice above the value, with its discriminator', () => {
  const facts = factsOf(
    {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Sub' } } },
      },
      callbacks: callbacks('{$request.body#/url}/x'),
    },
    {
      components: {
        schemas: {
          Sub: {
            oneOf: [
              { $ref: '#/components/schemas/Push' },
              { $ref: '#/components/schemas/Pull' },
              { type: 'null' },
            ],
            discriminator: { propertyName: 'kind', mapping: { 'by-push': '#/components/schemas/Push' } },
          },
          Push: {
            type: 'object',
            required: ['kind', 'url'],
            properties: { kind: { type: 'string' }, url: { type: 'string' } },
          },
          Pull: {
            type: 'object',
            additionalProperties: false,
            required: ['kind'],
            properties: { kind: { type: 'string' }, every: { type: 'integer' } },
          },
        },
      },
    },
  );
  expect(only(facts)).toMatchObject({ declared: true, required: false });
  expect(only(facts)?.branches).toEqual([
    {
      name: 'Push',
      reached: true,
      at: '',
      sample: { kind: 'by-push', url: 'https://consumer.example/url' },
    },
    { name: 'Pull', reached: false, at: '', sample: { kind: 'Pull', every: 0 } },
  ]);
});

it('finds a choice on the way, and names branches by title or place', () => {
  const branch = (more: object) => ({ type: 'object', properties: { url: { type: 'string' } }, ...more });
  const facts = ofBody(
    { properties: { hook: { oneOf: [branch({ title: 'Web hook' }), branch({})] } } },
    '/hook/url',
  );
  expect(facts?.branches.map(({ name, at, sample }) => [name, at, sample])).toEqual([
    ['Web hook', '/hook', { url: 'https://consumer.example/url' }],
    ['branch 2', '/hook', { url: 'https://consumer.example/url' }],
  ]);
});

it('says of the callback request what findings ask', () => {
  const example = { value: {} };
  const facts = factsOf(
    {
      parameters: [],
      responses: {
        201: { content: { 'application/json': { examples: { one: example } } } },
        202: { content: { 'application/json': { examples: { other: example } } } },
      },
      callbacks: {
        onA: {
          'https://c.example': {
            post: {
              summary: 'Sent once',
              parameters: [{ name: 'X-Signature', in: 'header', schema: {} }],
              requestBody: {
                content: {
                  'application/json': {
                    schema: {
                      properties: { id: {}, items: { type: 'array', items: { properties: { n: {} } } } },
                    },
                    examples: { one: example },
                  },
                },
              },
              responses: { 204: {}, '4XX': {} },
            },
            put: { security: [], responses: {} },
          },
        },
      },
    },
    { security: [{ key: [] }] },
  );
  expect(facts).toMatchObject({
    sources: [],
    security: 'inherited',
    headers: ['X-Signature'],
    members: ['id', 'items', 'n'],
    description: 'Sent once',
    replies: ['204', '4XX'],
    otherMethods: ['PUT'],
    paired: { 201: true, 202: false },
  });
});

it('has facts about a nested callback from the request that encloses it', () => {
  const description = openDescription({
    entry: 'a.json',
    documents: [
      {
        uri: 'a.json',
        text: JSON.stringify({
          openapi: '3.1.0',
          paths: {
            '/a': {
              post: {
                callbacks: {
                  on: {
                    'https://c.example': {
                      post: {
                        parameters: [
                          { name: 'back', in: 'query', required: true, schema: { type: 'string' } },
                        ],
                        callbacks: callbacks('{$request.query.back}'),
                      },
                    },
                  },
                },
              },
            },
          },
        }),
      },
    ],
  });
  const nested = allCallbacks(description.analysis).at(-1);
  expect(callbackFacts(description, nested?.id ?? '')?.sources).toMatchObject([
    { source: 'request.query.back', declared: true, required: true },
  ]);
});

it('knows nothing of an operation or an id that is not there', () => {
  const description = openDescription({ entry: 'a', documents: [{ uri: 'a', text: '' }] });
  expect(callbackFacts(description, '/paths/~1a/post')).toBeUndefined();
});

it('says that a value is not declared', () => {
  const facts = factsOf({ callbacks: callbacks('{$request.query.a}{$request.body#/b}{$response.header.C}') });
  expect(facts?.sources.map(({ source, declared, required }) => [source, declared, required])).toEqual([
    ['request.query.a', false, false],
    ['request.body', false, false],
    ['response.header.C', false, false],
  ]);
});

it('says of a webhook what the message says of itself', () => {
  const webhook = { post: { description: 'Signed.', responses: { 204: {}, 410: {} } } };
  const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, webhooks: { newPet: webhook } };
  const set = { entry: 'api.json', documents: [{ uri: 'api.json', text: JSON.stringify(document) }] };
  expect(callbackFacts(openDescription(set), '/webhooks/newPet/post')).toMatchObject({
    callbackId: '/webhooks/newPet/post',
    sources: [],
    description: 'Signed.',
    replies: ['204', '410'],
    otherMethods: [],
    paired: {},
  });
});

it('a value that is always null', () => {
  expect(ofBody({ properties: { url: { type: 'null' } } })?.value).toMatchObject({
    nullable: true,
    types: [],
  });
});
