import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import { jsonBody, reportOf, withKey } from './report.fixture.ts';

type Fields = Readonly<Record<string, JsonValue>>;

const text = { type: 'string', format: 'uri' };
const requiredBody = (schema: JsonValue): Fields => ({
  requestBody: { required: true, ...Object(jsonBody(schema)) },
});
const url = { properties: { url: text }, required: ['url'] };

describe('an optional source', () => {
  it.each<[string, Fields, string, string, string]>([
    [
      '{$request.query.url}',
      { parameters: [{ name: 'url', in: 'query' }] },
      'url',
      'No callback is sent when `url` is absent: the query parameter is optional on `POST /a`.',
      'If it is always sent, add `required: true` to the parameter.',
    ],
    [
      '{$response.header.Location}',
      { responses: { 201: { headers: { Location: {} } } } },
      'Location',
      'No callback is sent when `Location` is absent: the header is optional in the 201 response of `POST /a`.',
      'If it is always sent, add `required: true` to the header.',
    ],
    [
      '{$request.body#/url}',
      { requestBody: jsonBody(url) },
      '$request.body',
      'No callback is sent when the request body is absent: it is optional on `POST /a`.',
      'If it is always sent, add `required: true` to the `requestBody`.',
    ],
    [
      '{$request.body#/s/url}',
      requiredBody({ properties: { s: url } }),
      '/s',
      'No callback is sent when `s` is absent: the property is optional in the request body of `POST /a`.',
      'If it is always sent, list it in `required` of its schema.',
    ],
    [
      '{$request.body#/0/url}',
      requiredBody({ type: 'array', items: url }),
      '/0',
      'No callback is sent when there is no `/0`: the array in the request body of `POST /a` may be shorter.',
      'If it always has this element, add `minItems` to its schema.',
    ],
    [
      '{$request.body#/url}',
      requiredBody({ ...url, properties: { url: { type: ['string', 'null'] } } }),
      '/url',
      'No callback is sent when `url` is `null`, which the schema on `POST /a` allows.',
      'If it is never `null`, remove that from the schema.',
    ],
    [
      '{$request.body#/url}',
      requiredBody({ oneOf: [url, { properties: { id: text }, required: ['id'] }] }),
      '/url',
      'No callback is sent when the request body of `POST /a` follows a `oneOf` branch without `url`.',
      'If every branch is meant to have it, add it to the others.',
    ],
  ])('%s of %j', (key, operation, at, message, hint) => {
    expect(reportOf('optional-source', withKey(key, operation))).toEqual([
      { problem: 'info optional-source', at, message, hint },
    ]);
  });

  it.each<[string, string, Fields]>([
    ['required all the way', '{$request.body#/url}', requiredBody(url)],
    [
      'required by `allOf`',
      '{$request.body#/url}',
      requiredBody({ allOf: [{ properties: { url: text } }, { required: ['url'] }] }),
    ],
    ['required in every branch', '{$request.body#/url}', requiredBody({ oneOf: [url, url] })],
    ['left open', '{$request.body#/url}', requiredBody({ type: 'object', additionalProperties: true })],
    ['of no schema', '{$request.body#/url}', requiredBody({})],
    ['a path parameter', 'https://h/{$request.path.id}', { parameters: [{ name: 'id', in: 'path' }] }],
    ['absent altogether', '{$request.body#/other}', requiredBody(url)],
    ['not declared', '{$request.query.url}', {}],
  ])('is not one that is %s', (_, key, operation) => {
    expect(reportOf('optional-source', withKey(key, operation))).toEqual([]);
  });

  it('is told once of a body that several expressions read', () => {
    const key = '{$request.body#/url}?again={$request.body#/url}';
    expect(reportOf('optional-source', withKey(key, { requestBody: jsonBody(url) }))).toHaveLength(1);
  });
});

describe('a source that is not everywhere', () => {
  it('in the responses', () => {
    const responses = { 201: { headers: { Location: { required: true } } }, 202: {}, 400: {} };
    expect(reportOf('some-responses', withKey('{$response.header.Location}', { responses }))).toEqual([
      {
        problem: 'info some-responses',
        at: 'Location',
        message: 'No callback is sent after the 202 response of `POST /a`: the value is not declared there.',
        hint: 'If it is sent there too, declare it there as well.',
      },
    ]);
  });

  it('in the media types', () => {
    const content = { 'application/json': { schema: url }, 'application/xml': { schema: url } };
    const operation = { requestBody: { required: true, content } };
    expect(reportOf('pointer-some-media', withKey('{$request.body#/url}', operation))).toEqual([
      {
        problem: 'info pointer-some-media',
        at: '/url',
        message:
          'No callback is sent for request bodies of `application/xml` on `POST /a`: `/url` has no value there.',
        hint: 'Give those media types a member of the same name, or leave them out where callbacks are wanted.',
      },
    ]);
  });
});

describe('a value that is not text', () => {
  it('does not include one without a declared type', () => {
    expect(reportOf('non-string', withKey('{$request.body}', requiredBody(url)))).toEqual([]);
  });

  it.each<[string, JsonValue, string, string, string, string]>([
    [
      '{$request.body}',
      { type: 'object' },
      'error',
      '$request.body',
      '`$request.body` is an object on `POST /a`, which cannot be part of a URL.',
      'Name one of its members, such as `$request.body#/url`.',
    ],
    [
      '{$request.body#/urls}',
      { properties: { urls: { type: 'array' } } },
      'error',
      '/urls',
      '`urls` is an array on `POST /a`, which cannot be part of a URL.',
      'Name one element, such as `$request.body#/urls/0`.',
    ],
    [
      '{$request.body#/url}',
      { properties: { url: { type: ['string', 'object'] } } },
      'warning',
      '/url',
      '`url` may be an object on `POST /a`, which cannot be part of a URL.',
      'Name one of its members, such as `$request.body#/url/url`.',
    ],
    [
      '{$request.body#/port}/hook',
      { properties: { port: { type: 'integer' } } },
      'warning',
      '$request.body#/port',
      '`$request.body#/port` is a number on `POST /a`, so it cannot begin the callback URL.',
      'Put the URL before it, or name a member that holds a URL.',
    ],
  ])('%s of %j', (key, schema, severity, at, message, hint) => {
    expect(reportOf('non-string', withKey(key, requiredBody(schema)))).toEqual([
      { problem: `${severity} non-string`, at, message, hint },
    ]);
  });

  it('of a parameter', () => {
    const parameters = [{ name: 'urls', in: 'query', schema: { type: 'array' } }];
    expect(reportOf('non-string', withKey('{$request.query.urls}', { parameters }))).toEqual([
      {
        problem: 'error non-string',
        at: 'urls',
        message: '`$request.query.urls` is an array on `POST /a`, which cannot be part of a URL.',
        hint: 'An expression reads the whole value; use a parameter that is one string.',
      },
    ]);
  });

  it('is not a number behind the host', () => {
    const operation = requiredBody({ properties: { id: { type: 'integer' } } });
    expect(reportOf('non-string', withKey('https://h/{$request.body#/id}', operation))).toEqual([]);
  });
});

describe('a string that becomes the URL', () => {
  const parameters = (schema: JsonValue) => ({ parameters: [{ name: 'u', in: 'query', schema }] });

  it('without a format', () => {
    expect(reportOf('not-url', withKey('{$request.query.u}/data', parameters({ type: 'string' })))).toEqual([
      {
        problem: 'info not-url',
        at: '$request.query.u',
        message: '`$request.query.u` begins the callback URL, but its schema on `POST /a` allows any string.',
        hint: 'Write `format: uri` in its schema.',
        fix: ', "format": "uri"',
      },
    ]);
  });

  it('with another format', () => {
    const schema = { type: 'string', format: 'hostname' };
    expect(reportOf('not-url', withKey('{$request.query.u}', parameters(schema)))).toEqual([
      {
        problem: 'info not-url',
        at: '$request.query.u',
        message:
          '`$request.query.u` is the callback URL, but its schema on `POST /a` has `format: hostname`.',
        hint: 'Write `format: uri` in its schema.',
      },
    ]);
  });

  it.each<[string, JsonValue]>([
    ['a format', text],
    ['an example', { type: 'string', example: 'https://c.example' }],
    ['a pattern', { type: 'string', pattern: '^https://.+$' }],
    ['no type', {}],
  ])('with %s is known to be one', (_, schema) => {
    expect(reportOf('not-url', withKey('{$request.query.u}', parameters(schema)))).toEqual([]);
  });

  it.each(['https://h/{$request.query.u}', '{$request.query.u}://h', '{$request.query.u}.example.com'])(
    'is not a part of one: %s',
    (key) => {
      expect(reportOf('not-url', withKey(key, parameters({ type: 'string' })))).toEqual([]);
    },
  );
});

describe('a member that is not sent', () => {
  it('in requests, though responses have it', () => {
    const schema = { properties: { id: { type: 'string', readOnly: true } }, required: ['id'] };
    const operation = {
      ...requiredBody(schema),
      responses: { 201: { ...Object(jsonBody(schema)) } },
    };
    expect(reportOf('read-only', withKey('https://h/{$request.body#/id}', operation))).toEqual([
      {
        problem: 'warning read-only',
        at: '/id',
        message: '`id` is `readOnly`, so it should not be in the request body of `POST /a`.',
        hint: 'The response body has it: write `$response.body#/id`.',
        fix: '"https://h/{$response.body#/id}"',
      },
    ]);
  });

  it('in responses', () => {
    const schema = { properties: { key: { writeOnly: true } }, required: ['key'] };
    const responses = { 201: { ...Object(jsonBody(schema)) } };
    expect(reportOf('write-only', withKey('https://h/{$response.body#/key}', { responses }))).toEqual([
      {
        problem: 'warning write-only',
        at: '/key',
        message: '`key` is `writeOnly`, so it should not be in the response body of `POST /a`.',
        hint: 'Read another member, or remove `writeOnly` from its schema.',
      },
    ]);
  });
});

describe('text behind a bare expression', () => {
  it.each<[string, Fields, string, string]>([
    ['$request.body#/url/notify', requiredBody(url), 'JSON Pointer', '{$request.body#/url}/notify'],
    ['$request.body#/url?x=1', requiredBody(url), 'JSON Pointer', '{$request.body#/url}?x=1'],
    [
      '$request.query.url/notify',
      { parameters: [{ name: 'url', in: 'query' }] },
      'parameter name',
      '{$request.query.url}/notify',
    ],
  ])('%s', (key, operation, what, fix) => {
    const [whole = '', tail = ''] = [fix.slice(1, fix.indexOf('}')), fix.slice(fix.indexOf('}') + 1)];
    expect(reportOf('bare-swallow', withKey(key, operation))).toEqual([
      {
        problem: 'warning bare-swallow',
        at: tail,
        message: `\`${tail}\` is read as a part of the ${what}, though \`${whole}\` is a whole value on \`POST /a\`.`,
        hint: `Write \`${fix}\`.`,
        fix: JSON.stringify(fix),
      },
    ]);
  });

  it('is not reported where the schema has it', () => {
    const operation = requiredBody({ properties: { url } });
    expect(reportOf('bare-swallow', withKey('$request.body#/url/url', operation))).toEqual([]);
  });
});
