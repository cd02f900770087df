import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../source/json.ts';
import { openDescription } from './describeSet.ts';
import { schemaOf } from './schemaOf.ts';

const callback = {
  post: {
    requestBody: { $ref: '#/components/requestBodies/Event' },
    responses: {
      200: {
        description: 'Taken',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Ok' } } },
      },
      '4XX': { description: 'Refused', content: { 'text/plain': {} } },
    },
  },
};

function description(more: JsonObject = {}) {
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/streams': {
        post: {
          requestBody: { content: { 'application/jsonl': { itemSchema: { type: 'string' } } } },
          responses: { 201: { description: 'Made' } },
          callbacks: { onData: { 'https://consumer.example/data': callback } },
        },
      },
    },
    components: {
      requestBodies: {
        Event: {
          content: {
            'application/json': {
              schema: { type: 'object', properties: { ok: { $ref: '#/components/schemas/Ok' } } },
            },
          },
        },
      },
      schemas: { Ok: { type: 'boolean' } },
    },
    ...more,
  };
  return openDescription({ entry: 'a.json', documents: [{ uri: 'a.json', text: JSON.stringify(document) }] });
}

function ids(opened: ReturnType<typeof description>) {
  const [operation] = opened.analysis.operations;
  return { operation: operation?.id ?? '', callback: operation?.callbacks[0]?.id ?? '' };
}

describe('schemaOf', () => {
  it('gives the schema of a callback request, through references', () => {
    const opened = description();
    expect(
      schemaOf(opened, { id: ids(opened).callback, message: 'request', mediaType: 'application/json' }),
    ).toMatchObject({
      schema: { type: 'object', properties: { ok: { $ref: '#/$defs/1' } } },
      definitions: { 1: { type: 'boolean' } },
      names: { 1: 'Ok' },
      dialect: '2020-12',
      of: 'whole',
      message: 'request',
    });
  });

  it('gives the schema of a reply, by declared status', () => {
    const opened = description();
    const question = {
      id: ids(opened).callback,
      message: 'response',
      mediaType: 'application/json',
    } as const;
    expect(schemaOf(opened, { ...question, status: '200' })).toMatchObject({
      schema: { type: 'boolean' },
      name: 'Ok',
    });
  });

  it('says that a schema describes the items', () => {
    const opened = description();
    expect(
      schemaOf(opened, { id: ids(opened).operation, message: 'request', mediaType: 'application/jsonl' }),
    ).toMatchObject({ of: 'items', schema: { type: 'string' } });
  });

  it.each([
    ['an unknown request', { id: 'nobody', message: 'request', mediaType: 'application/json' }],
    ['a media type without schema', { message: 'response', status: '4XX', mediaType: 'text/plain' }],
    ['an undeclared media type', { message: 'request', mediaType: 'text/css' }],
    ['an undeclared status', { message: 'response', status: '500', mediaType: 'application/json' }],
    ['no status', { message: 'response', mediaType: 'application/json' }],
    ['an inherited name', { message: 'request', mediaType: '__proto__' }],
  ] as const)('has nothing to say of %s', (_, question) => {
    const opened = description();
    expect(schemaOf(opened, { id: ids(opened).callback, ...question })).toBeUndefined();
  });
});

describe('the dialect', () => {
  it.each([
    ['3.0.3', undefined, { dialect: 'oas-3.0' }],
    ['3.0.3', 'http://json-schema.org/draft-07/schema#', { dialect: 'oas-3.0' }],
    ['3.1.0', undefined, { dialect: '2020-12' }],
    ['3.2.0', undefined, { dialect: '2020-12' }],
    ['3.1.0', 'https://spec.openapis.org/oas/3.1/dialect/base', { dialect: '2020-12' }],
    ['3.1.0', 'https://spec.openapis.org/oas/3.1/dialect/2024-11-10', { dialect: '2020-12' }],
    ['3.2.0', 'https://json-schema.org/draft/2020-12/schema', { dialect: '2020-12' }],
    ['3.1.0', 'https://json-schema.org/draft/2019-09/schema', { dialect: '2019-09' }],
    ['3.1.0', 'http://json-schema.org/draft-07/schema#', { dialect: 'draft-07' }],
    ['3.1.0', 'http://json-schema.org/draft-04/schema#', { dialect: 'draft-04' }],
    ['3.1.0', 'https://example.com/own', { dialect: '2020-12', unknown: 'https://example.com/own' }],
  ])('of %s with %s', (openapi, jsonSchemaDialect, reading) => {
    const opened = description({ openapi, ...(jsonSchemaDialect && { jsonSchemaDialect }) });
    const { callback: id } = ids(opened);
    expect(schemaOf(opened, { id, message: 'request', mediaType: 'application/json' })).toMatchObject(
      reading,
    );
  });

  it('is the schema’s own where it names one', () => {
    const schema = { $schema: 'http://json-schema.org/draft-07/schema#', type: 'string' };
    const opened = description({
      components: { requestBodies: { Event: { content: { 'application/json': { schema } } } } },
    });
    const { callback: id } = ids(opened);
    expect(schemaOf(opened, { id, message: 'request', mediaType: 'application/json' })?.dialect).toBe(
      'draft-07',
    );
  });
});
