import { describe, expect, it } from 'vitest';
import { readBrokenText } from '../source/brokenText.ts';
import { openDescription } from './describeSet.ts';

const streams = `openapi: 3.0.3
info: { title: Streams, version: '1.0' }
paths:
  /streams:
    post:
      summary: Subscribe
      parameters:
        - { name: callbackUrl, in: query, required: true, schema: { type: string }, example: https://tonys-server.com }
      responses: { '201': { description: ok } }
      callbacks:
        onBad:
          'not a url':
            post: {}
        onData:
          '{$request.query.callbackUrl}/data':
            post: { responses: { '202': { description: ok } } }
`;

const open = (text: string) => openDescription({ entry: 'api.yaml', documents: [{ uri: 'api.yaml', text }] });

describe('openDescription', () => {
  it('names the description', () => {
    expect(open(streams).analysis).toMatchObject({
      kind: { kind: 'openapi', minor: '3.0', version: '3.0.3' },
      title: 'Streams',
      apiVersion: '1.0',
      operationCount: 1,
      webhooks: [],
    });
  });

  it('starts with the first callback request that has a URL', () => {
    expect(open(streams).analysis.initial).toEqual({
      operationId: '/paths/~1streams/post',
      callbackId: '/paths/~1streams/post/callbacks/onData/{$request.query.callbackUrl}~1data/post',
    });
  });

  it('starts with the first one where none has a URL', () => {
    const text = streams.replace('{$request.query.callbackUrl}/data', 'neither');
    expect(open(text).analysis.initial?.callbackId).toBe(
      '/paths/~1streams/post/callbacks/onBad/not a url/post',
    );
  });

  it.each([
    ['without callbacks', [], '/webhooks/ping/post'],
    ['with a callback that is not used', ['spare'], '/webhooks/ping/post'],
    ['with a callback', ['paths'], '/paths/~1a/post/callbacks/on/neither/post'],
  ])('starts with the first webhook in a description %s', (_, parts, id) => {
    const on = { neither: { post: {} } };
    const document = {
      openapi: '3.1.0',
      webhooks: { ping: { post: {} }, pong: { post: {} } },
      ...(parts.includes('paths') && { paths: { '/a': { post: { callbacks: { on } } } } }),
      ...(parts.includes('spare') && { components: { callbacks: { on } } }),
    };
    const { initial } = open(JSON.stringify(document)).analysis;
    expect(initial?.callbackId).toBe(id);
  });

  it('describes a webhook as sent to a generated URL, whatever its name', () => {
    const document = {
      openapi: '3.1.0',
      servers: [{ url: 'https://a.example' }],
      webhooks: { '/x': { post: {} } },
    };
    const description = open(JSON.stringify(document));
    expect(description.describe(description.analysis.initial?.operationId ?? '')).toMatchObject({
      isWebhook: true,
      generatedServer: true,
      servers: [{ url: 'https://consumer.example' }],
    });
  });

  it('describes operations and callback requests by id, once', () => {
    const description = open(streams);
    const { operationId = '', callbackId = '' } = description.analysis.initial ?? {};
    expect(description.describe(operationId)).toMatchObject({
      method: 'POST',
      path: '/streams',
      summary: 'Subscribe',
    });
    expect(description.describe(callbackId)).toMatchObject({
      method: 'POST',
      path: '{$request.query.callbackUrl}/data',
      isCallback: true,
    });
    expect(description.describe(operationId)).toBe(description.describe(operationId));
    expect(description.describe('/paths/~1other/get')).toBeUndefined();
  });

  it('reads each part of a key back from its range', () => {
    const callback = open(streams).analysis.operations[0]?.callbacks[1];
    expect(callback?.partRanges.map(({ start, end }) => streams.slice(start, end))).toEqual([
      '{$request.query.callbackUrl}',
      '/data',
    ]);
    const slice = ({ start, end }: { start: number; end: number }) => streams.slice(start, end);
    expect(callback && [slice(callback.nameRange), slice(callback.keyRange), slice(callback.range)]).toEqual([
      'onData',
      "'{$request.query.callbackUrl}/data'",
      'post',
    ]);
  });

  it('is plain data', () => {
    const { analysis } = open(streams);
    expect(structuredClone(analysis)).toEqual(analysis);
  });
});

describe('texts that are not a description', () => {
  it.each([
    ['', 'empty'],
    ['<!doctype html>', 'html'],
    ['swagger: "2.0"', 'swagger'],
    ['callbacks: {}', 'fragment'],
    ['{', 'broken'],
  ])('%j: no operations, kind %s', (text, kind) => {
    expect(open(text).analysis).toMatchObject({ kind: { kind }, operations: [], operationCount: 0 });
  });

  it('an entry that is not in the set is empty', () => {
    expect(openDescription({ entry: 'x.yaml', documents: [] }).analysis).toMatchObject({
      kind: { kind: 'empty' },
    });
  });

  it('says when a document that was read needs the tolerant parser', () => {
    const broken = streams.replace('post: {}', 'post: }');
    expect(open(streams).needsTolerant).toBe(false);
    expect(open(broken)).toMatchObject({ needsTolerant: true, analysis: { kind: { kind: 'broken' } } });
    const set = { entry: 'api.yaml', documents: [{ uri: 'api.yaml', text: broken }] };
    const again = openDescription(set, { tolerant: readBrokenText });
    expect(again).toMatchObject({ needsTolerant: false, analysis: { title: 'Streams' } });
  });
});
