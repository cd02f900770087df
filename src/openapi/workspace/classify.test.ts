import { describe, expect, it, test } from 'vitest';
import { parseSource } from '../source/parseSource.ts';
import { classify } from './classify.ts';
import { describeKind } from './describeKind.ts';

const kindOf = (text: string) => classify(parseSource(text).value, text);

describe('classify', () => {
  it.each([
    ['openapi: 3.0.3', { kind: 'openapi', minor: '3.0', version: '3.0.3' }],
    ['openapi: 3.0', { kind: 'openapi', minor: '3.0', version: '3.0' }],
    ['openapi: 3.1', { kind: 'openapi', minor: '3.1', version: '3.1' }],
    ['openapi: 3.2.0', { kind: 'openapi', minor: '3.2', version: '3.2.0' }],
    ['{"openapi": "3.0.0-rc2"}', { kind: 'openapi', minor: '3.0', version: '3.0.0-rc2' }],
    ['openapi: 3.7.1', { kind: 'openapi-unknown', minor: '3.2', version: '3.7.1' }],
    ['openapi: "3.10.0"', { kind: 'openapi-unknown', minor: '3.2', version: '3.10.0' }],
    ['openapi: 4.0.0', { kind: 'openapi-unknown', minor: '3.2', version: '4.0.0' }],
    ['openapi: 2.0', { kind: 'openapi-unknown', minor: '3.0', version: '2' }],
    ['openapi:', { kind: 'openapi-unknown', minor: '3.1', version: '' }],
    ['swagger: 2.0', { kind: 'swagger', version: '2.0' }],
    ['swagger: "2.0"', { kind: 'swagger', version: '2.0' }],
    ['{"swaggerVersion": "1.2", "apis": []}', { kind: 'swagger', version: '1.2' }],
    ['asyncapi: 3.0.0', { kind: 'asyncapi', version: '3.0.0' }],
    ['arazzo: 1.0.1', { kind: 'arazzo', version: '1.0.1' }],
    ['overlay: 1.0.0', { kind: 'overlay', version: '1.0.0' }],
    ['$schema: https://json-schema.org/draft/2020-12/schema', { kind: 'json-schema', version: '2020-12' }],
    ['{"$schema": "http://json-schema.org/draft-07/schema#"}', { kind: 'json-schema', version: '07' }],
    ['type: object\nproperties: {id: {type: string}}', { kind: 'json-schema', version: '' }],
    [
      '{"info": {"_postman_id": "1", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}}',
      { kind: 'postman', version: '2.1.0' },
    ],
    ['<!DOCTYPE html><html></html>', { kind: 'html', version: '' }],
    ['<!-- saved -->\n<html lang="en">', { kind: 'html', version: '' }],
    ['', { kind: 'empty' }],
    ['# only this\n---\n', { kind: 'empty' }],
    ['{"openapi": ', { kind: 'broken' }],
    ['just prose', { kind: 'other' }],
    ['<!-- a note -->\nprose', { kind: 'other' }],
    ['[1, 2]', { kind: 'other' }],
    ['title: x\nlayout: y', { kind: 'other' }],
    ['operationId: getUser\nparameters: {id: $response.body#/id}', { kind: 'other' }],
    ['{}', { kind: 'broken' }],
  ])('%j', (text, kind) => {
    expect(kindOf(text)).toEqual(kind);
  });

  it.each([
    ['operation', 'responses: {"200": {description: OK}}'],
    ['operation', 'parameters:\n  - {name: a, in: query}'],
    ['operation', 'summary: x\ncallbacks: {onData: {"{$url}": {post: {}}}}'],
    ['path-item', 'put: {summary: x}'],
    ['path-item', 'summary: x\nparameters: []\nquery: {}'],
    ['paths', '/pets: {get: {}}\n/dogs: {}\nx-note: 1'],
    ['paths', 'info: {title: x}\npaths: {/a: {}}'],
    ['paths', 'components: {callbacks: {}}'],
    ['callbacks', 'callbacks: {onData: {}}'],
    ['callback', '"{$request.body#/url}": {post: {}}'],
    ['callback', '{$request.body#/url}:\n  post: {}'],
    ['callback', '$request.body#/url:\n  post: {}'],
    ['callback', '/x/{$request.body#/id}: {post: {}}'],
    ['callback', 'https://example.com/hook: {post: {}}'],
    ['callback', 'onData: {"{request.body#/url}": {post: {}}}\nonEnd: {"{$url}": {$ref: x}}'],
  ])('%s: %j', (fragment, text) => {
    expect(kindOf(text)).toEqual({ kind: 'fragment', fragment });
  });
});

describe('describeKind', () => {
  test('everything that cannot be explored has a next step, and only that', () => {
    const formats = ['swagger', 'asyncapi', 'arazzo', 'overlay', 'json-schema', 'html', 'postman'] as const;
    const kinds = [
      ...formats.map((kind) => ({ kind, version: '1.0' })),
      ...(['empty', 'broken', 'other'] as const).map((kind) => ({ kind })),
    ];
    for (const kind of kinds) {
      const description = describeKind(kind);
      expect(description?.title).toMatch(/^This (?:is|document is)|cannot be read$/);
      expect(description?.nextStep).toMatch(/\.$/);
    }
    expect(describeKind({ kind: 'openapi', minor: '3.1', version: '3.1.0' })).toBeUndefined();
    expect(describeKind({ kind: 'fragment', fragment: 'callback' })).toBeUndefined();
    expect(describeKind({ kind: 'swagger', version: '2.0' })?.message).toContain(
      'Callbacks came with OpenAPI 3.0',
    );
  });
});
