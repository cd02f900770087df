import { describe, expect, it } from 'vitest';
import { openDocuments } from '../slice/slice.fixture.ts';
import { structureFaults } from '../slice/structure.fixture.ts';
import { type JsonObject, members } from '../source/json.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import { body, event, info, ok, read, receiverOf, ref, source, targetsOf, url } from './receiver.fixture.ts';
import { receiverDocument } from './receiverDocument.ts';

describe('the receiver of one callback', () => {
  const key = '{$request.body#/u}/streams/{$request.body#/id}?mode=full&kind={$request.body#/kind}';
  const made = receiverOf(
    source({
      request: {
        id: { type: 'integer', example: 7 },
        kind: { type: 'string', enum: ['a', 'b'], example: 'a' },
      },
      callbacks: { onData: { [key]: event } },
      more: { security: [{ key: [] }], servers: [{ url: 'https://p.example' }] },
    }),
  );

  it('is a document of the same version, marked as made', () => {
    expect(made.uri).toBe('api/openapi.receiver.yaml');
    expect(made.value).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Receiver of onData (Streams API)', version: '2', 'x-generated': true },
      servers: [{ url: 'https://c.example' }],
    });
    expect(made.value).not.toHaveProperty('security');
    expect(made.remarks).toEqual([]);
    expect(made.text).toMatch(/^openapi: 3\.1\.0\n/);
  });

  it('describes what the URL has', () => {
    expect(read(made, '/paths/~1cb~1streams~1{id}/post')).toEqual({
      summary: 'Receives onData',
      operationId: 'onData',
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          description: 'From `$request.body#/id`',
          schema: { type: 'number' },
          example: 7,
        },
        { name: 'mode', in: 'query', required: true, schema: { type: 'string', const: 'full' } },
        {
          name: 'kind',
          in: 'query',
          required: true,
          description: 'From `$request.body#/kind`',
          schema: { type: 'string', enum: ['a', 'b'] },
          example: 'a',
        },
      ],
      requestBody: event.post.requestBody,
      responses: ok,
      security: [],
      'x-callback-of': {
        document: 'Streams API',
        version: '2',
        operation: 'POST /streams',
        callback: 'onData',
        key,
      },
      'x-generated': ['summary', 'operationId'],
    });
  });
});

it.each([
  ['3.0.3', { type: 'string', enum: ['full'] }],
  ['3.1.0', { type: 'string', const: 'full' }],
])('in %s a fixed value of the query is %j', (openapi, schema) => {
  const made = receiverOf(source({ openapi, callbacks: { a: { '{$request.body#/u}?mode=full': event } } }));
  expect(read(made, '/paths/~1cb/post/parameters/0/schema')).toEqual(schema);
});

it('a part of a segment is one parameter with a pattern, a made-up value is marked', () => {
  const made = receiverOf(
    source({
      request: { id: { type: 'string' } },
      callbacks: { a: { '{$request.body#/u}/v1.{$request.body#/id}': event } },
    }),
  );
  expect(read(made, '/paths/~1cb~1{id}/post/parameters/0')).toEqual({
    name: 'id',
    in: 'path',
    required: true,
    description: 'Holds `$request.body#/id`',
    schema: { type: 'string', pattern: '^v1\\..+$' },
    example: 'v1.string',
    'x-generated': true,
  });
});

it('the query of the URL that the consumer gives must come back', () => {
  const made = receiverOf(
    source({
      request: { u: { type: 'string', example: 'https://c.example/cb?token=t' } },
      callbacks: { a: { '{$request.body#/u}': event } },
    }),
  );
  expect(read(made, '/paths/~1cb/post/parameters/0')).toEqual({
    name: 'token',
    in: 'query',
    required: true,
    description: 'From the URL that the API consumer gave',
    schema: { type: 'string', const: 't' },
  });
});

it('parameters of the operation and its path item are kept, those of the path are the URL’s', () => {
  const made = receiverOf(
    source({
      request: { id: { type: 'string', format: 'uuid' } },
      callbacks: {
        a: {
          '{$request.body#/u}/{$request.body#/id}?x=1': {
            parameters: [
              ref('#/components/parameters/Trace'),
              { name: 'x', in: 'query', schema: { type: 'string' } },
            ],
            post: {
              parameters: [
                { name: 'other', in: 'path', required: true, schema: {} },
                { name: 'id', in: 'path', required: true, schema: {} },
              ],
              responses: ok,
            },
          },
        },
      },
      components: { parameters: { Trace: { name: 'trace', in: 'header', schema: { type: 'string' } } } },
    }),
  );
  expect(read(made, '/paths/~1cb~1{id}/post/parameters')).toMatchObject([
    { name: 'id', in: 'path', schema: { type: 'string', format: 'uuid' } },
    ref('#/components/parameters/Trace'),
    { name: 'x', in: 'query' },
  ]);
  expect(read(made, '/components/parameters/Trace/name')).toBe('trace');
  expect(made.remarks).toEqual([
    'The callback request declares `other` as path parameters, which its URL does not have.',
  ]);
});

it('explicit security comes with its schemes, the root’s does not', () => {
  const made = receiverOf(
    source({
      callbacks: { a: { '{$request.body#/u}': { post: { responses: ok, security: [{ hmac: [] }] } } } },
      components: {
        securitySchemes: {
          hmac: { type: 'apiKey', in: 'header', name: 'X-Sig' },
          root: { type: 'http', scheme: 'basic' },
        },
      },
      more: { security: [{ root: [] }] },
    }),
  );
  expect(read(made, '/paths/~1cb/post/security')).toEqual([{ hmac: [] }]);
  expect(read(made, '/components/securitySchemes')).toEqual({
    hmac: { type: 'apiKey', in: 'header', name: 'X-Sig' },
  });
});

it.each(['3.0.3', '3.1.0'])(
  'in %s a reply is made up where none is described, since mock servers need one',
  (openapi) => {
    const made = receiverOf(source({ openapi, callbacks: { a: { '{$request.body#/u}': { post: {} } } } }));
    expect(read(made, '/paths/~1cb/post')).toMatchObject({
      responses: { default: { description: 'Not described' } },
      'x-generated': ['summary', 'operationId', 'responses'],
    });
  },
);

it('nested callbacks are kept, with what they refer to in other paths; circles end', () => {
  const again = '#/paths/~1streams/post/callbacks/outer';
  const made = receiverOf(
    source({
      callbacks: {
        outer: {
          '{$request.body#/u}': {
            post: {
              operationId: 'outer',
              responses: ok,
              callbacks: { inner: ref(again), outer: ref('#/components/callbacks/C') },
            },
          },
        },
      },
      components: {
        callbacks: { C: { '{$request.body#/x}': { post: { operationId: 'c', responses: ok } } } },
      },
    }),
    ['/paths/~1streams/post/callbacks/outer/{$request.body#~1u}/post'],
  );
  expect(JSON.stringify(made.value)).not.toContain('#/paths');
  expect(read(made, '/paths/~1cb/post/callbacks/outer')).toEqual(ref('#/components/callbacks/C'));
  expect(read(made, '/components/callbacks/C')).toEqual({
    '{$request.body#/x}': { post: { operationId: 'c', responses: ok, security: [] } },
  });
  expect(structureFaults(made.value)).toEqual([]);
});

it('requests without a URL are left out, with the reason', () => {
  const made = receiverOf(
    source({ callbacks: { a: { '{$request.body#/none}': event }, b: { '{$request.body#/u}': event } } }),
  );
  expect(made.requests.map(({ name }) => name)).toEqual(['b']);
  expect(made.remarks).toEqual([
    '`a` is left out, since it has no callback URL: the request body has no member `none`.',
  ]);
});

it('a webhook is received at a URL that is marked as made up', () => {
  const documents: JsonObject = {
    openapi: '3.1.0',
    info,
    paths: {},
    webhooks: { 'new/pet': { post: { operationId: 'newPet', responses: ok } } },
  };
  const made = receiverOf(openDocuments({ 'a.json': documents }));
  expect(made.value).toMatchObject({
    info: { title: 'Receiver of new/pet (Streams API)' },
    servers: [{ url: 'https://consumer.example', 'x-generated': true }],
    paths: { '/new/pet': { post: { operationId: 'newPet', 'x-callback-of': { webhook: 'new/pet' } } } },
  });
});

it('a nested callback keeps the security that it inherits from the root', () => {
  const nested = { '{$request.body#/x}': { post: { responses: ok } } };
  const made = receiverOf(
    source({
      callbacks: { a: { '{$request.body#/u}': { post: { responses: ok, callbacks: { nested } } } } },
      components: { securitySchemes: { root: { type: 'http', scheme: 'basic' } } },
      more: { security: [{ root: [] }] },
    }),
    ['/paths/~1streams/post/callbacks/a/{$request.body#~1u}/post'],
  );
  expect(read(made, '/paths/~1cb/post/security')).toEqual([]);
  expect(read(made, '/paths/~1cb/post/callbacks/nested/{$request.body#~1x}/post/security')).toEqual([
    { root: [] },
  ]);
  expect(read(made, '/components/securitySchemes/root/scheme')).toBe('basic');
});

it.each(['3.2.0', '3.1.0'])(
  'says of a method that only 3.2 describes that older tools do not serve it: %s',
  (openapi) => {
    const key = '{$request.body#/u}';
    const made = receiverOf(
      source({ openapi, callbacks: { a: { [key]: { query: event.post, ...event } } } }),
    );
    expect(made.remarks.filter((remark) => remark.includes('Prism 5.16 has nothing to serve'))).toHaveLength(
      openapi === '3.2.0' ? 1 : 0,
    );
  },
);

it('a document in other files becomes one', () => {
  const description = openDocuments({
    'openapi.json': {
      openapi: '3.0.3',
      info,
      paths: {
        '/a': {
          post: {
            parameters: [{ name: 'u', in: 'query', schema: url }],
            responses: ok,
            callbacks: { onData: ref('cb.json') },
          },
        },
      },
    },
    'cb.json': { '{$request.query.u}': { post: { requestBody: body(ref('pet.json')), responses: ok } } },
    'pet.json': { type: 'object', properties: { friend: ref('#') } },
  });
  const made = receiverOf(description, [allCallbacks(description.analysis)[0]?.id ?? '']);
  expect(read(made, '/paths/~1cb/post/requestBody')).toEqual(body(ref('#/components/schemas/pet')));
  expect(members(read(made, '/components/schemas')).length).toBe(1);
});

it('unknown ids, and texts that are not documents, give an empty receiver', () => {
  const made = receiverOf(openDocuments({ 'a.json': 'hello' }), ['/nowhere']);
  expect(made).toMatchObject({ requests: [], value: { paths: {} } });
});

describe('the URL that the consumer gives as a server variable', () => {
  const asVariable = (key: string) => {
    const opened = source({ callbacks: { onData: { [key]: event } } });
    return receiverDocument(opened, targetsOf(opened), { serverVariable: true });
  };

  it('leaves to the path what the key adds', () => {
    const made = asVariable('{$request.body#/u}/data?x=1');
    expect(made.value).toMatchObject({
      servers: [{ url: '{u}', variables: { u: { default: 'https://c.example/cb' } } }],
      paths: { '/data': { post: { parameters: [{ name: 'x', in: 'query' }] } } },
    });
    // Stubs and checks have the whole path all the same.
    expect(made.requests[0]?.template.path).toBe('/cb/data');
  });

  it.each(['{$request.body#/u}', '{$request.body#/u}?x=1'])('of %s has the root as path', (key) => {
    expect(Object.keys(Object(asVariable(key).value.paths))).toEqual(['/']);
  });

  it.each(['{$request.body#/u}-data', 'https://fixed.example/{$request.body#/u}'])(
    'cannot be split off %s, so servers are origins',
    (key) => {
      const [server] = [asVariable(key).value.servers].flat();
      expect(server).not.toHaveProperty('variables');
    },
  );
});

it('says which sample the URLs are of, and where to open it', () => {
  const opened = source({ callbacks: { onData: { '{$request.body#/u}': event } } });
  const targets = targetsOf(opened).map((target) => ({
    ...target,
    ...{ scenario: 'Night run', permalink: 'https://x.example/#cb1.a' },
  }));
  expect(read(receiverDocument(opened, targets), '/paths/~1cb/post/x-callback-of')).toMatchObject({
    ...{ callback: 'onData', scenario: 'Night run', permalink: 'https://x.example/#cb1.a' },
  });
});
