import { describe, expect, it } from 'vitest';
import type { Exchange } from '../exchange/exchange.ts';
import { parseExpression } from '../expression/parseExpression.ts';
import { evaluate } from './evaluate.ts';
import { exchangeOf, goldenExchange, jsonBody, sentValue } from './exchange.fixture.ts';
import type { Resolution } from './simulation.ts';
import { words } from './words.ts';

function run(text: string, exchange: Exchange): Resolution {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`not an expression: ${text}`);
  return evaluate(parsed.expression, exchange, words);
}

function message(resolution: Resolution): string {
  return resolution.kind === 'resolved' ? `resolved: ${resolution.text}` : resolution.message;
}

describe('the specification’s golden exchange', () => {
  const table = (scheme: string) =>
    [
      [
        '$url',
        `${scheme}://example.org/subscribe/myevent?queryUrl=${scheme}://clientdomain.com/stillrunning`,
        'request.url',
      ],
      ['$method', 'POST', 'request.method'],
      ['$statusCode', '201', 'response.status'],
      ['$request.path.eventType', 'myevent', 'request.path.eventType'],
      ['$request.query.queryUrl', `${scheme}://clientdomain.com/stillrunning`, 'request.query.queryUrl'],
      ['$request.header.content-Type', 'application/json', 'request.header.Content-Type'],
      ['$request.header.content-type', 'application/json', 'request.header.Content-Type'],
      ['$request.body#/failedUrl', `${scheme}://clientdomain.com/failed`, 'request.body'],
      ['$request.body#/successUrls/1', `${scheme}://clientdomain.com/medium`, 'request.body'],
      ['$request.body#/successUrls/2', `${scheme}://clientdomain.com/slow`, 'request.body'],
      ['$response.header.Location', `${scheme}://example.org/subscription/1`, 'response.header.Location'],
      ['$response.header.location', `${scheme}://example.org/subscription/1`, 'response.header.Location'],
    ] as const;

  it.each(table('http'))('3.0.3: %s', (expression, text, source) => {
    expect(run(expression, goldenExchange('http'))).toMatchObject({ kind: 'resolved', text, source });
  });

  it.each(table('https'))('3.0.4, 3.1.1, 3.2.0: %s', (expression, text, source) => {
    expect(run(expression, goldenExchange('https'))).toMatchObject({ kind: 'resolved', text, source });
  });
});

describe('values of a request body', () => {
  const body = jsonBody({
    zero: 0,
    no: false,
    empty: '',
    none: null,
    big: Number('12345678901234567890'),
    fraction: 1.5,
    object: { a: 1 },
    list: ['x'],
    'a/b': 's',
    'a~b': 't',
    '': 'blank',
    'x y': 'space',
    'p%20q': 'literal',
  });
  const exchange = exchangeOf({ request: { body } });

  it.each([
    ['$request.body#/zero', '0'],
    ['$request.body#/no', 'false'],
    ['$request.body#/empty', ''],
    ['$request.body#/fraction', '1.5'],
    ['$request.body#/list/0', 'x'],
    ['$request.body#/a~1b', 's'],
    ['$request.body#/a~0b', 't'],
    ['$request.body#/', 'blank'],
    ['$request.body#/x y', 'space'],
    ['$request.body#/p%20q', 'literal'],
  ])('%s is text', (expression, text) => {
    expect(run(expression, exchange)).toMatchObject({ kind: 'resolved', text });
  });

  it.each([
    ['$request.body#/none', 'null', '`/none` in the request body is null, which cannot be part of a URL'],
    [
      '$request.body#/object',
      'object',
      '`/object` in the request body is an object; a URL needs a single value',
    ],
    [
      '$request.body#/list',
      'array',
      '`/list` in the request body is an array; add `/0` to read its first item',
    ],
    ['$request.body', 'object', 'the request body is an object; a URL needs a single value'],
  ])('%s is unusable', (expression, reason, text) => {
    expect(run(expression, exchange)).toMatchObject({ kind: 'unusable', reason, message: text });
  });

  it.each([
    ['$request.body#/empty', ['the value is empty']],
    ['$request.body#/zero', ['the value is a number; its JSON text is inserted']],
    ['$request.body#/no', ['the value is a boolean; its JSON text is inserted']],
  ])('%s carries a note', (expression, notes) => {
    expect(run(expression, exchange)).toMatchObject({ notes });
  });

  it('warns of digits that are lost', () => {
    const resolution = run('$request.body#/big', exchange);
    expect(resolution.kind === 'resolved' && resolution.notes[1]).toContain('lose digits');
  });
});

describe('pointers that lead nowhere', () => {
  const body = jsonBody({
    notifURI: 'x',
    data: { url: 'y', nothing: null },
    list: ['a', 'b', 'c'],
    subscription: { eventNotifyUri: 'z' },
    'x y': 1,
    text: 'abc',
    callbackUrl: 'c',
    items: [{ hookUrl: 'h' }],
  });
  const exchange = exchangeOf({ request: { body } });
  const root = 'the request body has no member ';

  it.each([
    ['#/notifUri', `${root}\`notifUri\`; did you mean \`notifURI\`? Names are case-sensitive`],
    ['#/data.url', `${root}\`data.url\`; write \`#/data/url\``],
    ['#/list[1]', `${root}\`list[1]\`; write \`#/list/1\``],
    ['#/$.data.url', `${root}\`$.data.url\`; write \`#/data/url\``],
    ['#/x%20y', `${root}\`x%20y\`; write \`#/x y\``],
    ['#/eventNotifyUri', `${root}\`eventNotifyUri\`; it is at \`#/subscription/eventNotifyUri\``],
    ['#/hookUrl', `${root}\`hookUrl\`; it is at \`#/items/0/hookUrl\``],
    ['#/calbackUrl', `${root}\`calbackUrl\`; did you mean \`callbackUrl\`?`],
    ['#/entirelyDifferent', `${root}\`entirelyDifferent\``],
    ['#/__proto__', `${root}\`__proto__\``],
    ['#/constructor/name', `${root}\`constructor\``],
    ['#/', 'the request body has no member with an empty name'],
    [
      '#/data/callbackUrl',
      '`/data` in the request body has no member `callbackUrl`; it is at `#/callbackUrl`',
    ],
    ['#/data/nothing/x', '`/data/nothing` in the request body is null, so it has no member `x`'],
    ['#/text/length', '`/text` in the request body is a string, so it has no member `length`'],
    [
      '#/list/-',
      '`/list` in the request body has no item `-`; `-` means the position after the last item, which is always empty',
    ],
    [
      '#/list/01',
      '`/list` in the request body has no item `01`; an index has no leading zeros; its items are `0` to `2`',
    ],
    ['#/list/3', '`/list` in the request body has no item `3`; its items are `0` to `2`'],
    [
      '#/list/length',
      '`/list` in the request body has no item `length`; an array is read by index, from `0`; its items are `0` to `2`',
    ],
  ])('%s', (pointer, text) => {
    const resolution = run(`$request.body${pointer}`, exchange);
    expect(resolution).toMatchObject({
      kind: 'missing',
      reason: 'pointer',
      source: 'request.body',
      message: text,
    });
  });

  it('shows how far the walk got', () => {
    expect(run('$request.body#/data/uri', exchange)).toMatchObject({
      walk: [
        { token: 'body', reached: true, found: 'object' },
        { token: 'data', reached: true, found: 'object' },
        { token: 'uri', reached: false, found: '', available: ['url', 'nothing'], nearest: 'url' },
      ],
      available: ['url', 'nothing'],
      nearest: 'url',
    });
  });

  it('shows the values on the way', () => {
    const resolution = run('$request.body#/list/1', exchange);
    expect(resolution.walk.map((step) => step.found)).toEqual(['object', 'array of 3', '"b"']);
  });
});

describe('a callback that no operation uses', () => {
  it.each([
    ['$url', 'request URL'],
    ['$method', 'request method'],
    ['$statusCode', 'response status'],
    ['$request.body#/a', 'request body'],
    ['$response.body#/a', 'response body'],
    ['$response.header.Location', 'response header `Location`'],
    ['$request.query.url', 'query parameter `url`'],
  ])('%s has no exchange to read', (expression, what) => {
    const exchange = exchangeOf({ request: { method: '' } });
    expect(run(expression, exchange)).toMatchObject({
      kind: 'missing',
      message: `no operation uses this callback, so there is no ${what} to read`,
    });
  });

  it('reads a parameter that someone filled in', () => {
    const values = [
      {
        name: 'url',
        in: 'query',
        value: 'u',
        declared: false,
        required: false,
        sent: true,
        generated: false,
      },
    ] as const;
    expect(run('$request.query.url', exchangeOf({ request: { method: '', values } }))).toMatchObject({
      kind: 'resolved',
      text: 'u',
    });
  });
});

describe('bodies with no data form', () => {
  it.each([
    [{ kind: 'absent', declared: true }, 'missing', 'the request body is not sent, so no callback is made'],
    [{ kind: 'absent', declared: false }, 'missing', '`POST /x` describes no request body'],
    [
      {
        kind: 'broken',
        mediaType: 'application/json',
        text: '{} // x',
      },
      'unusable',
      'the request body cannot be read: JSON has no comments: remove this one',
    ],
    [
      { kind: 'absent', declared: true, mediaType: 'application/xml' },
      'unusable',
      'the request body is `application/xml`, which a JSON Pointer cannot look into',
    ],
    [
      { kind: 'opaque', mediaType: 'application/xml', text: '<a/>' },
      'unusable',
      'the request body is `application/xml`, which a JSON Pointer cannot look into',
    ],
  ] as const)('%j', (body, kind, text) => {
    expect(run('$request.body#/a', exchangeOf({ request: { body } }))).toMatchObject({ kind, message: text });
  });

  it('reads plain text as a whole only', () => {
    const body = {
      kind: 'data',
      mediaType: 'text/plain',
      dataForm: 'text',
      text: 'u',
      value: 'u',
      generated: [],
    } as const;
    const exchange = exchangeOf({ request: { body } });
    expect(message(run('$request.body', exchange))).toBe('resolved: u');
    expect(message(run('$request.body#/a', exchange))).toBe(
      'the request body is text, so it can only be read as a whole, without a JSON Pointer',
    );
  });
});

describe('request values that are not there', () => {
  const exchange = exchangeOf({
    request: {
      method: 'PUT',
      path: '/board/{row}',
      values: [
        sentValue('header', 'progressUrl', '', { sent: false }),
        sentValue('query', 'needed', '', { sent: false, required: true }),
        sentValue('query', 'callbackUrl', 'u'),
        sentValue('query', 'loose', '', { sent: false, declared: false }),
        sentValue('path', 'row', '', { sent: false, required: true }),
        sentValue('header', 'X-Here', 'h'),
        sentValue('cookie', 'session', 's'),
      ],
    },
  });

  it.each([
    [
      '$request.header.progressUrl',
      'not-sent',
      'the optional header `progressUrl` is not sent, so no callback is made',
    ],
    [
      '$request.header.PROGRESSURL',
      'not-sent',
      'the optional header `progressUrl` is not sent, so no callback is made',
    ],
    [
      '$request.query.needed',
      'not-sent',
      'the required query parameter `needed` is not sent, so no callback is made',
    ],
    [
      '$request.query.loose',
      'not-sent',
      'the query parameter `loose` is not sent, and `PUT /board/{row}` does not declare it',
    ],
    ['$request.path.row', 'not-sent', 'the path parameter `row` has no value'],
    [
      '$request.query.callbackurl',
      'no-field',
      '`PUT /board/{row}` declares no query parameter `callbackurl`; did you mean `callbackUrl`? Names are case-sensitive',
    ],
    [
      '$request.query.x-here',
      'no-field',
      '`PUT /board/{row}` declares no query parameter `x-here`; it is declared in header: write `$request.header.X-Here`',
    ],
    [
      '$request.query.session',
      'no-field',
      '`PUT /board/{row}` declares no query parameter `session`; `session` is declared in cookie, which no expression can read',
    ],
    [
      '$request.query.calbackUrl',
      'no-field',
      '`PUT /board/{row}` declares no query parameter `calbackUrl`; did you mean `callbackUrl`?',
    ],
    ['$request.query.__proto__', 'no-field', '`PUT /board/{row}` declares no query parameter `__proto__`'],
  ])('%s', (expression, reason, text) => {
    expect(run(expression, exchange)).toMatchObject({ kind: 'missing', reason, message: text });
  });

  it('reads an undeclared value and says so', () => {
    const values = [sentValue('query', 'u', 'x', { declared: false })];
    expect(run('$request.query.u', exchangeOf({ request: { values } }))).toMatchObject({
      kind: 'resolved',
      text: 'x',
      notes: ['the query parameter `u` is not declared: the specification says it cannot be evaluated'],
    });
  });
});

describe('headers and lists', () => {
  it.each([
    ['a list keeps its commas', sentValue('header', 'X', ['a', 'b'], { line: 'a,b' }), 'resolved: a,b'],
    ['white space around the value is not part of it', sentValue('header', 'X', ' \tv '), 'resolved: v'],
    [
      'Set-Cookie never joins',
      sentValue('header', 'Set-Cookie', ['a=1', 'b=2'], { line: 'a=1,b=2' }),
      'the header `Set-Cookie` is an array; an expression cannot pick one of its values',
    ],
  ])('%s', (_, value, text) => {
    expect(message(run(`$request.header.${value.name}`, exchangeOf({ request: { values: [value] } })))).toBe(
      text,
    );
  });

  it('does not pick from a query list', () => {
    const values = [sentValue('query', 'u', ['a', 'b'])];
    expect(run('$request.query.u', exchangeOf({ request: { values } }))).toMatchObject({
      kind: 'unusable',
      reason: 'array',
    });
  });
});

describe('responses', () => {
  const responses = [
    { status: '201', headers: [], hasBody: false },
    { status: '202', headers: ['Location'], hasBody: true },
    { status: 'default', headers: ['location'], hasBody: true },
  ];

  it.each([
    [
      '$response.header.Location',
      'no-field',
      'the 201 response has no header `Location`; the 202 and default responses have it',
    ],
    ['$response.header.Other', 'no-field', 'the 201 response has no header `Other`'],
    ['$response.body#/id', 'no-body', 'the 201 response has no body; the 202 and default responses have one'],
    [
      '$response.query.x',
      'response-has-no-query',
      'a response has no query parameters: write `$request.query.x`',
    ],
    [
      '$response.path.x',
      'response-has-no-query',
      'a response has no path parameters: write `$request.path.x`',
    ],
  ])('%s from a response without it', (expression, reason, text) => {
    expect(run(expression, exchangeOf({ responses }))).toMatchObject({
      kind: 'missing',
      reason,
      message: text,
    });
  });

  it.each([
    [
      '$response.header.Location',
      'the callback comes before any response, so there is no response header `Location`',
    ],
    ['$response.body#/id', 'the callback comes before any response, so there is no response body'],
    ['$statusCode', 'the callback comes before any response, so there is no `$statusCode`'],
  ])('%s before any response', (expression, text) => {
    expect(run(expression, exchangeOf({ response: 'none' }))).toMatchObject({
      reason: 'no-response',
      message: text,
    });
  });

  it('says when a declared header is switched off', () => {
    const headers = [sentValue('header', 'Location', '', { sent: false })];
    expect(message(run('$response.header.location', exchangeOf({ response: { headers } })))).toBe(
      'the 201 response is sent without the header `Location`, so no callback is made',
    );
  });
});

describe('generated values', () => {
  it.each([
    ['/a', true],
    ['/a/b', true],
    ['/ab', false],
    ['/c', false],
  ])('%s in a body where `/a` is generated', (pointer, generated) => {
    const body = jsonBody({ a: pointer === '/a' ? 'x' : { b: 'x' }, ab: 'x', c: 'x' }, ['/a']);
    expect(run(`$request.body#${pointer}`, exchangeOf({ request: { body } }))).toMatchObject({ generated });
  });
});
