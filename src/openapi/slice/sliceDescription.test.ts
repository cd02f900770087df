import { describe, expect, it } from 'vitest';
import { readPointer } from '../source/pointer.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import { callbackUrls, openDocuments, slice } from './slice.fixture.ts';
import { structureFaults } from './structure.fixture.ts';

const info = { title: 'Streams', version: '1' };
const body = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const ref = (reference: string) => ({ $ref: reference });
const ok = { 200: { description: 'ok' } };
const onData = {
  '{$request.query.u}/data': { post: { requestBody: body({ type: 'object' }), responses: ok } },
};
const u = { name: 'u', in: 'query', schema: { type: 'string', example: 'https://c.example' } };
const subscribe = (more: object = {}) => ({
  post: { parameters: [u], responses: ok, callbacks: { onData }, ...more },
});

describe('what a slice keeps', () => {
  const source = openDocuments({
    'api/openapi.json': {
      openapi: '3.1.1',
      'x-root': true,
      info,
      servers: [{ url: 'https://p.example/v1' }],
      security: [{ key: [] }],
      tags: [{ name: 'used' }, { name: 'unused' }],
      paths: {
        '/a': {
          parameters: [ref('#/components/parameters/Trace')],
          get: { responses: ok },
          ...subscribe({ tags: ['used'], requestBody: body(ref('#/components/schemas/A')) }),
        },
        '/b': { get: { responses: ok, security: [] } },
        '/c': subscribe({ callbacks: { onOther: onData }, security: [{ other: [] }] }),
      },
      components: {
        parameters: { Trace: { name: 'trace', in: 'header', schema: ref('#/components/schemas/Id') } },
        schemas: {
          A: { type: 'object', properties: { self: ref('#/components/schemas/A') } },
          B: { type: 'object' },
          Id: { type: 'string' },
        },
        securitySchemes: {
          key: { type: 'apiKey', in: 'header', name: 'K' },
          other: { type: 'http', scheme: 'basic' },
          unused: { type: 'http', scheme: 'bearer' },
        },
      },
    },
  });

  it('is everything that callbacks need, and nothing else', () => {
    const { value, uri } = slice(source);
    expect(uri).toBe('api/openapi.slice.yaml');
    expect(value).toEqual({
      openapi: '3.1.1',
      info,
      servers: [{ url: 'https://p.example/v1' }],
      security: [{ key: [] }],
      tags: [{ name: 'used' }],
      paths: {
        '/a': {
          parameters: [ref('#/components/parameters/Trace')],
          ...subscribe({ tags: ['used'], requestBody: body(ref('#/components/schemas/A')) }),
        },
        '/c': subscribe({ callbacks: { onOther: onData }, security: [{ other: [] }] }),
      },
      components: {
        schemas: {
          A: { type: 'object', properties: { self: ref('#/components/schemas/A') } },
          Id: { type: 'string' },
        },
        parameters: { Trace: { name: 'trace', in: 'header', schema: ref('#/components/schemas/Id') } },
        securitySchemes: {
          key: { type: 'apiKey', in: 'header', name: 'K' },
          other: { type: 'http', scheme: 'basic' },
        },
      },
    });
  });

  it('is one callback request where one is asked for', () => {
    const id = allCallbacks(source.analysis)[0]?.id ?? '';
    const { value, opened } = slice(source, [id]);
    expect(Object.keys(readPointer(value, '/paths') ?? {})).toEqual(['/a']);
    expect(allCallbacks(opened.analysis).map((each) => each.id)).toEqual([id]);
  });

  it('has what is said of the API as a whole only where it has all callbacks', () => {
    const described = openDocuments({
      'a.json': {
        ...{ openapi: '3.1.0', info: { ...info, summary: 'short', description: 'long '.repeat(500) } },
        paths: { '/a': subscribe({ callbacks: { onData: { '{$url}': { post: {} } } } }) },
      },
    });
    const ids = allCallbacks(described.analysis).map(({ id }) => id);
    expect(readPointer(slice(described, ids).value, '/info')).toEqual({ ...info, summary: 'short' });
    expect(readPointer(slice(described).value, '/info/description')).toMatch(/^long /);
  });

  it.each([[[]], [['/nowhere']]])('is a valid document without operations for %j', (ids) => {
    expect(slice(source, ids).value).toMatchObject({ openapi: '3.1.1', info, paths: {} });
  });

  it('keeps all callbacks of an operation by its id, and all that is nested in a callback request', () => {
    const nested = { '{$request.body#/u}': { put: { responses: ok, callbacks: { again: onData } } } };
    const deep = openDocuments({
      'a.json': { openapi: '3.0.3', info, paths: { '/a': subscribe({ callbacks: { onData, nested } }) } },
    });
    const callbacks = allCallbacks(deep.analysis);
    expect(callbackUrls(slice(deep, ['/paths/~1a/post']).opened)).toEqual(callbackUrls(deep));
    const put = callbacks.find((each) => each.method === 'PUT')?.id ?? '';
    expect(allCallbacks(slice(deep, [put]).opened.analysis).map((each) => each.id)).toEqual(
      callbacks.map((each) => each.id).filter((id) => id.startsWith(put)),
    );
  });

  it('drops extensions that refer to something', () => {
    const { value } = slice(
      openDocuments({
        'a.json': {
          openapi: '3.0.3',
          info,
          paths: {
            '/a': subscribe({
              'x-more': ref('#/components/x'),
              'x-plain': 1,
            }),
          },
        },
      }),
    );
    expect(readPointer(value, '/paths/~1a/post')).toEqual({ ...subscribe().post, 'x-plain': 1 });
  });

  it('keeps headers, properties and callbacks whose names start with x-', () => {
    const headers = { 'x-id': ref('#/components/headers/Id') };
    const { value } = slice(
      openDocuments({
        'a.json': {
          openapi: '3.1.0',
          info,
          paths: {
            '/a': subscribe({
              responses: { 200: { description: '', headers } },
              callbacks: { 'x-cb': onData },
            }),
          },
          components: {
            headers: { Id: { schema: { properties: { 'x-p': ref('#/components/schemas/S') } } } },
            schemas: { S: {} },
          },
        },
      }),
    );
    expect(readPointer(value, '/paths/~1a/post/responses/200/headers')).toEqual(headers);
    expect(readPointer(value, '/paths/~1a/post/callbacks')).toEqual({ 'x-cb': onData });
    expect(readPointer(value, '/components/schemas')).toEqual({ S: {} });
  });
});

describe('many documents', () => {
  it('become components, with names of their own', () => {
    const source = openDocuments({
      'openapi.json': {
        openapi: '3.0.3',
        info,
        paths: { '/a': ref('paths/a.json') },
        components: { schemas: { Pet: { type: 'string' }, Alias: ref('common/alias.json') } },
      },
      'paths/a.json': subscribe({
        requestBody: ref('../common/bodies.json#/Create'),
        parameters: [u, { name: 'x', in: 'query', schema: ref('../openapi.json#/components/schemas/Alias') }],
        callbacks: { onData: ref('../common/callbacks.json') },
      }),
      'common/bodies.json': { Create: body({ allOf: [ref('Pet.json'), ref('Pet.json#/properties/name')] }) },
      'common/Pet.json': { properties: { name: { type: 'string' }, friend: ref('#') } },
      'common/alias.json': { type: 'integer' },
      'common/callbacks.json': onData,
    });
    const { value, opened, text } = slice(source);
    expect(text).not.toContain('.json');
    expect(readPointer(value, '/paths/~1a')).toEqual(
      subscribe({
        requestBody: ref('#/components/requestBodies/Create'),
        parameters: [u, { name: 'x', in: 'query', schema: ref('#/components/schemas/Alias') }],
        callbacks: { onData: ref('#/components/callbacks/callbacks') },
      }),
    );
    expect(readPointer(value, '/components')).toEqual({
      schemas: {
        Alias: { type: 'integer' },
        Pet_2: { properties: { name: { type: 'string' }, friend: ref('#/components/schemas/Pet_2') } },
        name: { type: 'string' },
      },
      requestBodies: {
        Create: body({ allOf: [ref('#/components/schemas/Pet_2'), ref('#/components/schemas/name')] }),
      },
      callbacks: { callbacks: onData },
    });
    expect(callbackUrls(opened)).toEqual(callbackUrls(source));
    expect(structureFaults(value)).toEqual([]);
  });

  it.each(['3.0.3', '3.1.0'])(
    '%s: a path item is written where it is first needed, then referred to',
    (openapi) => {
      const source = openDocuments({
        'a.json': { openapi, info, paths: { '/a': ref('p.json'), '/b': ref('p.json') } },
        'p.json': subscribe({ callbacks: { again: { '{$request.query.u}': ref('p.json') } } }),
      });
      const { value, opened } = slice(source);
      expect(readPointer(value, '/paths')).toEqual({
        '/a': subscribe({ callbacks: { again: { '{$request.query.u}': ref('#/paths/~1a') } } }),
        '/b': ref('#/paths/~1a'),
      });
      expect(callbackUrls(opened)).toEqual(callbackUrls(source));
    },
  );

  it('joins the members beside the `$ref` of a path item', () => {
    const source = openDocuments({
      'a.json': {
        openapi: '3.0.3',
        info,
        paths: { '/a': { ...ref('p.json'), parameters: [{ name: 'h', in: 'header' }, u], servers: [] } },
      },
      'p.json': {
        parameters: [
          { name: 'u', in: 'query' },
          { name: 'v', in: 'query' },
        ],
        servers: [{ url: 'https://s.example' }],
        ...subscribe({ parameters: [] }),
      },
    });
    const { value, opened } = slice(source);
    expect(readPointer(value, '/paths/~1a')).toMatchObject({
      parameters: [{ name: 'h', in: 'header' }, u, { name: 'v', in: 'query' }],
      servers: [{ url: 'https://s.example' }],
    });
    expect(callbackUrls(opened)).toEqual(callbackUrls(source));
  });

  it('an operation of another document keeps the servers of that document', () => {
    const source = openDocuments({
      'a.json': {
        openapi: '3.1.0',
        info,
        servers: [{ url: 'https://a.example' }],
        paths: { '/a': ref('b.json#/paths/~1b') },
      },
      'b.json': {
        openapi: '3.1.0',
        servers: [{ url: 'https://b.example' }],
        paths: {
          '/b': subscribe({
            callbacks: { onUrl: { 'https://c.example?{$url}': onData['{$request.query.u}/data'] } },
          }),
        },
      },
    });
    const { opened } = slice(source);
    expect(callbackUrls(opened)).toEqual(callbackUrls(source));
    expect(callbackUrls(opened)[0]).toContain('https://c.example?https://b.example/a');
  });

  it('leaves references to documents that are not there, as seen from the slice', () => {
    const source = openDocuments({
      'api/a.json': {
        openapi: '3.1.0',
        info,
        paths: {
          '/a': subscribe({ requestBody: body(ref('gone.yaml#/A')), parameters: [u, ref('../c/p.json')] }),
        },
      },
      'c/p.json': { name: 'p', in: 'query', schema: ref('gone.yaml#/B') },
    });
    const { text, opened } = slice(source);
    expect(text).toContain('{ $ref: gone.yaml#/A }');
    expect(text).toContain('{ $ref: ../c/gone.yaml#/B }');
    const messages = (of: typeof opened) => of.analysis.problems.map(({ message }) => message).sort();
    expect(messages(opened)).toEqual(messages(source));
  });

  it.each([
    ['https://x.example/v1/openapi.json?raw', 'openapi.slice.yaml', 'https://x.example/v1/gone.json'],
    ['https://x.example/', 'openapi.slice.yaml', 'https://x.example/gone.json'],
    ['a.slice.yaml', 'a.slice.yaml', 'gone.json'],
  ])('%s is sliced as %s, and refers to %s', (entry, name, reference) => {
    const source = openDocuments({
      [entry]: { openapi: '3.1.0', info, paths: { '/a': subscribe({ requestBody: ref('gone.json') }) } },
    });
    const { uri, value } = slice(source);
    expect(uri).toBe(name);
    expect(readPointer(value, '/paths/~1a/post/requestBody')).toEqual(ref(reference));
  });
});

describe('components', () => {
  const withSchemas = (schemas: object, schema: unknown, openapi = '3.1.0') =>
    slice(
      openDocuments({
        'a.json': {
          openapi,
          info,
          paths: { '/a': subscribe({ requestBody: body(schema) }) },
          components: { schemas },
        },
      }),
    ).value;

  it('follows the mapping of a discriminator, by name and by reference', () => {
    const discriminator = {
      propertyName: 'kind',
      mapping: { a: 'Cat', b: '#/components/schemas/Dog', c: 'Nobody' },
    };
    const value = withSchemas({ Cat: {}, Dog: {}, Cow: {} }, { discriminator });
    expect(readPointer(value, '/components/schemas')).toEqual({ Cat: {}, Dog: {} });
    expect(readPointer(value, '/paths/~1a/post/requestBody')).toEqual(body({ discriminator }));
  });

  it('takes schemas out of `$defs` only where they are referred to, and drops `$id`', () => {
    const A = {
      $id: 'https://x.example/a',
      $defs: { B: { type: 'null' }, C: {} },
      items: ref('#/components/schemas/A/$defs/B'),
    };
    expect(readPointer(withSchemas({ A }, ref('#/components/schemas/A')), '/components/schemas')).toEqual({
      A: { items: ref('#/components/schemas/B') },
      B: { type: 'null' },
    });
  });

  it('keeps a component that nothing refers to but that has callbacks', () => {
    const source = openDocuments({
      'a.json': {
        openapi: '3.1.0',
        info,
        components: { callbacks: { Unused: onData }, pathItems: { Item: subscribe() } },
      },
    });
    const { value, opened } = slice(source);
    expect(value).toEqual({
      openapi: '3.1.0',
      info,
      components: { callbacks: { Unused: onData }, pathItems: { Item: subscribe() } },
    });
    expect(callbackUrls(opened)).toEqual(callbackUrls(source));
  });

  it.each([
    ['3.1.0', 'webhooks'],
    ['3.0.3', 'x-webhooks'],
  ])('keeps one webhook of %s, which has no callbacks, by its id', (openapi, field) => {
    const hook = { post: { responses: { 200: { description: 'ok' } } } };
    const document = { openapi, info, paths: {}, [field]: { hook, other: hook } };
    const source = openDocuments({ 'a.json': document });
    const { opened, value } = slice(source, [`/${field}/hook/post`]);
    expect(value).toMatchObject({ [field]: { hook } });
    expect(opened.analysis.operations.map(({ id }) => id)).toEqual([`/${field}/hook/post`]);
    expect(slice(source).opened.analysis.webhooks).toEqual(['hook', 'other']);
  });

  it('keeps webhooks, and tags with their parents', () => {
    const tags = [{ name: 'top' }, { name: 'sub', parent: 'top' }, { name: 'other' }];
    const webhooks = { hook: subscribe({ tags: ['sub'] }) };
    const { value } = slice(openDocuments({ 'a.json': { openapi: '3.2.0', info, tags, webhooks } }));
    expect(value).toEqual({ openapi: '3.2.0', info, tags: tags.slice(0, 2), webhooks });
  });
});

it('a text that is not an OpenAPI document gives a document without operations', () => {
  expect(slice(openDocuments({ 'a.json': 'hello' })).value).toMatchObject({ openapi: '3.1.1', paths: {} });
});
