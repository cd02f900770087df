import { describe, expect, it } from 'vitest';
import { parseKey } from './parseKey.ts';
import type { RepairContext } from './repair.types.ts';
import { repairKey } from './repairKey.ts';

const NOTHING: RepairContext = {
  parameters: [],
  requestPointers: [],
  responsePointers: [],
  callbackPathParameters: [],
};

const DECLARED: RepairContext = {
  parameters: [
    { name: 'callback_url', in: 'query' },
    { name: 'hub.callback', in: 'query' },
    { name: 'X-Reply', in: 'header' },
    { name: 'job_id', in: 'path' },
    { name: 'session', in: 'cookie' },
  ],
  requestPointers: [
    '/notificationURI',
    '/authNotificationURI',
    '/subscription',
    '/subscription/sink',
    '/data',
    '/data/url',
  ],
  responsePointers: ['/subscriptionId', '/token'],
  callbackPathParameters: ['paymentId'],
};

/** The suggested key, `parses` for a key without fault, or the reason why there is no suggestion. */
function repaired(key: string, context = NOTHING): string {
  const repair = repairKey(parseKey(key), context);
  if (repair === undefined) return 'parses';
  return repair.kind === 'suggestion' ? repair.key : `none: ${repair.reason}`;
}

function declaring(...parameters: readonly { name: string; in: string }[]): RepairContext {
  return { ...NOTHING, parameters };
}

function body(...requestPointers: readonly string[]): RepairContext {
  return { ...NOTHING, requestPointers };
}

describe('an operation without a body, such as a GET', () => {
  const bodiless = { ...declaring({ name: 'url', in: 'query' }), isBodiless: true };

  it.each([
    ['{$request.payload.url}', '{$request.query.url}'],
    ['{$request.data.url}/x', '{$request.query.url}/x'],
    ['{$request.form.url}', '{$request.query.url}'],
    [
      '{$request.payload.name}',
      'none: `payload` would be the request body, and the operation has none. The operation declares parameters `query.url`.',
    ],
    ['{$response.payload.name}', '{$response.body#/name}'],
    // It says `body` itself: how it is written can be repaired, and that there is none is a problem of its own.
    ['{$request.body.name}', '{$request.body#/name}'],
  ])('%s → %s: no pointer into a body', (key, expected) => {
    expect(repaired(key, bodiless)).toBe(expected);
  });
});

describe('wrong forms found in published documents', () => {
  const callbackUrl = { name: 'callback_url', in: 'query' };
  it.each<[row: number, key: string, context: RepairContext, expected: string | RegExp]>([
    [
      1,
      '{$callback_url}/invoices/{$request.body.id}',
      declaring(callbackUrl),
      '{$request.query.callback_url}/invoices/{$request.body#/id}',
    ],
    [
      2,
      '{$callback_url}/execution/{$job_id}',
      declaring(callbackUrl, { name: 'job_id', in: 'path' }),
      '{$request.query.callback_url}/execution/{$request.path.job_id}',
    ],
    [2, '{$callbackUrl}', declaring({ name: 'callbackUrl', in: 'query' }), '{$request.query.callbackUrl}'],
    [3, '{$request.body.callbackUrl}', NOTHING, '{$request.body#/callbackUrl}'],
    [3, '{$request.body.id}', NOTHING, '{$request.body#/id}'],
    [4, '{request.body#/notificationDestination}', NOTHING, '{$request.body#/notificationDestination}'],
    [5, '\x24{request.body#/orderStatusCallbackUrl}', NOTHING, '{$request.body#/orderStatusCallbackUrl}'],
    [5, '\x24{request.body#wekHookExampleUrl}', NOTHING, '{$request.body#/wekHookExampleUrl}'],
    [6, '{$request.body#callbackUrl}/data', NOTHING, '{$request.body#/callbackUrl}/data'],
    [7, '{$request.body/url}', NOTHING, '{$request.body#/url}'],
    [8, '{$request#/urlConfirmation}', NOTHING, '{$request.body#/urlConfirmation}'],
    [9, '{$request.query#/callback}', NOTHING, '{$request.query.callback}'],
    [9, '{$request.query#/url}', NOTHING, '{$request.query.url}'],
    [10, '{$request.headers.x}', NOTHING, '{$request.header.x}'],
    [11, '{$responses.content.subscriptionId}', NOTHING, '{$response.body#/subscriptionId}'],
    [12, '{notificationURI}', body('/notificationURI'), '{$request.body#/notificationURI}'],
    [
      12,
      '{SessionEventNotificationUri}',
      body('/sessionEventNotificationUri'),
      '{$request.body#/sessionEventNotificationUri}',
    ],
    [12, '{eventNotificationUri}', NOTHING, /^none: `eventNotificationUri` is not declared here\./],
    [13, '{$request.body#/subsNotifUri', NOTHING, '{$request.body#/subsNotifUri}'],
    [
      14,
      '{request.body#/authNotification }',
      body('/authNotificationURI'),
      '{$request.body#/authNotificationURI}',
    ],
    [15, '{$request.body#/notifUri}', body('/notifURI'), 'parses'],
    [16, '{$request.body#/smContextStatusUri}', body('/jsonData', '/jsonData/smContextStatusUri'), 'parses'],
    [17, '[object Object]', NOTHING, /^none: YAML read the key as a mapping and its text is lost\./],
    [18, '{ $request.body#/url }', NOTHING, '{$request.body#/url}'],
    [19, '{{$request.body#/url}}', NOTHING, '{$request.body#/url}'],
    [20, 'request.body#/webhookUrl', NOTHING, '$request.body#/webhookUrl'],
    [21, '{$request.cookie.sid}', NOTHING, /^none: A runtime expression cannot read a cookie\./],
    [21, '{$request.params.id}', declaring({ name: 'id', in: 'path' }), '{$request.path.id}'],
    [21, '{$request.params.id}', NOTHING, /^none: The location of `id` is not known/],
    [21, '{$request.formData.x}', NOTHING, '{$request.body#/x}'],
    [21, '{$request.parameters.x}', declaring({ name: 'x', in: 'query' }), '{$request.query.x}'],
    [22, '{$inputs.x}', NOTHING, /^none: `\$inputs` belongs to Arazzo/],
    [22, '$steps.a.outputs.b', NOTHING, /^none: `\$steps` belongs to Arazzo/],
    [22, '$outputs.x', NOTHING, /^none: `\$outputs` belongs to Arazzo/],
    [23, '{{$response.body.token}}', NOTHING, /^none: Double braces .* `\{\$response\.body#\/token\}`\.$/],
    [
      23,
      '={{$response.body.x}}',
      NOTHING,
      /^none: A key that starts with `=\{\{` is a template of another tool\./,
    ],
    [23, '{$prev.2.body}', NOTHING, /^none: `prev\.2\.body` is not an OpenAPI source/],
    [23, '{$state.x}', NOTHING, /^none: `state\.x` is not an OpenAPI source/],
    [23, '{$env.X}', NOTHING, /^none: `env\.X` is not an OpenAPI source/],
    [24, 'post', NOTHING, 'parses'],
    [25, 'send', NOTHING, 'parses'],
    [26, '{$request.body#/url}', NOTHING, 'parses'],
    [27, 'https://notify.example.com?event=UserCreated', NOTHING, 'parses'],
    [27, '/callback', NOTHING, 'parses'],
    [28, '$request.body#/callbackUrl/notify', body('/callbackUrl'), 'parses'],
  ])('row %i: %s', (_, key, context, expected) => {
    if (typeof expected === 'string') expect(repaired(key, context)).toBe(expected);
    else expect(repaired(key, context)).toMatch(expected);
  });
});

describe('the same mistakes in other shapes', () => {
  it.each([
    ['{$request.header#/X-ReplyTo}', '{$request.header.X-ReplyTo}'],
    ['{$request.body.subscriptionRequest.sink}', '{$request.body#/subscriptionRequest/sink}'],
    ['{$request.body[0].url}', '{$request.body#/0/url}'],
    ['{$request.body["url"]}', '{$request.body#/url}'],
    ["{$request.query['cb']}/x", '{$request.query.cb}/x'],
    ['{$request.body#$.a.b}', '{$request.body#/a/b}'],
    ['{$request.body.$.a}', '{$request.body#/a}'],
    ['{$request.body.#/a}', '{$request.body#/a}'],
    ['{$request.body#.a}', '{$request.body#/a}'],
    ['{$request/body/url}', '{$request.body#/url}'],
    ['{$request.body#/a~2b~}', '{$request.body#/a~02b~0}'],
    ['{$request.query.a"b\\x}', '{$request.query.a\\"b\\\\x}'],
    ['{$request.query.a\tb}', '{$request.query.a\\tb}'],
    ['{ $url}', '{$url}'],
    ['{{ request.headers.x }}', '{$request.header.x}'],
    ['\x24{{ request.body#url }}', '{$request.body#/url}'],
    ['{{{$url}}}', '{$url}'],
    ['{{$url}', '{$url}'],
    ['{$url}}', '{$url}'],
    ['$url}/x', '{$url}/x'],
    ['https://h/$request.body#/id}', 'https://h/{$request.body#/id}'],
    ['{Request.Body.id}', '{$request.body#/id}'],
    ['$url/notify', '{$url}/notify'],
    ['{$url/notify}', '{$url}/notify'],
    ['{$url?x=1', '{$url}?x=1'],
    ['$request.header.X-Cb/notify', '{$request.header.X-Cb}/notify'],
    ['{$request.header.X-Cb/notify}', '{$request.header.X-Cb}/notify'],
    ['$request.body.url/notify', '{$request.body#/url}/notify'],
    ['{$request.method}', '{$method}'],
    ['{requests.url}/x', '{$url}/x'],
    ['{$response.status}', '{$statusCode}'],
    ['{status_code}', '{$statusCode}'],
    ['{$query.cb}', '{$request.query.cb}'],
    ['{$request.json.id}', '{$request.body#/id}'],
    ['{$request.payload}', '{$request.body}'],
    ['{$request.queryParams.cb}', '{$request.query.cb}'],
    ['{$request.path_parameters.id}', '{$request.path.id}'],
    ['{ request.body#/a }-{$response.headers.b}-{$url}', '{$request.body#/a}-{$response.header.b}-{$url}'],
  ])('%s is read as %s', (key, expected) => {
    expect(repaired(key)).toBe(expected);
  });
});

describe('names looked up in what the operation declares', () => {
  it.each([
    ['{$callback_url}', '{$request.query.callback_url}'],
    ['{callback_url}', '{$request.query.callback_url}'],
    ['\x24{callback_url}/x', '{$request.query.callback_url}/x'],
    ['$callback_url/data', '{$request.query.callback_url}/data'],
    ['{$hub.callback}', '{$request.query.hub.callback}'],
    ['{$x-reply}', '{$request.header.X-Reply}'],
    ['{NOTIFICATIONURI}', '{$request.body#/notificationURI}'],
    ['{sink}', '{$request.body#/subscription/sink}'],
    ['{$subscription.sink}', '{$request.body#/subscription/sink}'],
    ['{subscription.sink}', '{$request.body#/subscription/sink}'],
    ['{$request.callback_url}', '{$request.query.callback_url}'],
    ['{$request.subscription.sink}', '{$request.body#/subscription/sink}'],
    ['{$request.data.url}', '{$request.body#/data/url}'],
    ['{$response.subscriptionId}', '{$response.body#/subscriptionId}'],
    ['{$body#/token}', '{$response.body#/token}'],
    ['{$body.data.url}', '{$request.body#/data/url}'],
    ['{$header.x-reply}', '{$request.header.x-reply}'],
    ['{{$response.body.token}}', '{$response.body#/token}'],
    ['{request.body#/NotificationUri}', '{$request.body#/notificationURI}'],
    ['{$request.query.callback_url/data', '{$request.query.callback_url}/data'],
    ['{$request.body#/data/url/new', '{$request.body#/data/url}/new'],
  ])('%s is read as %s', (key, expected) => {
    expect(repaired(key, DECLARED)).toBe(expected);
  });

  it.each([
    ['{$session}', /declared `in: cookie`, which a runtime expression cannot read/],
    ['{paymentId}', /is a path parameter of the callback itself.*does not say what `\{paymentId\}` means/],
    ['{unknown}', /parameters `query\.callback_url`, .*; body members `\/notificationURI`/],
    ['{}', /^none: The braces are empty\./],
    ['{$request.query}', /`query\.` needs a name after it/],
    ['{$request}', /must name a source/],
    ['{$url.extra}', /Nothing may follow `\$url`/],
    ['{$request.header.some@header}', /A header name cannot contain `@`/],
    ['{$request.body.items[*].url}', /^none: It is unclear what `\.items\[\*\]\.url` selects/],
    ['{$request.body#/a/{$url}/b}', /Expressions cannot be nested/],
    ['{$body#/other}', /to the request or to the response/],
    ['{$request.nothing}', /^none: Unknown source `\$request\.nothing`/],
    ['request.example.com/hook', /^none: Unknown source `\$request\.example\.com`/],
  ])('%s has no clear meaning', (key, reason) => {
    expect(repaired(key, DECLARED)).toMatch(reason);
  });

  it('prefers a query parameter, then a header, then a path parameter, then the body', () => {
    const all = ['path', 'header', 'query'].map((location) => ({ name: 'u', in: location }));
    expect(repaired('{$u}', { ...body('/u'), parameters: all })).toBe('{$request.query.u}');
    expect(repaired('{$u}', { ...body('/u'), parameters: all.slice(0, 2) })).toBe('{$request.header.u}');
    expect(repaired('{$u}', { ...body('/u'), parameters: all.slice(0, 1) })).toBe('{$request.path.u}');
    expect(repaired('{$u}', body('/a/u', '/u'))).toBe('{$request.body#/u}');
  });

  it('gives no suggestion where two nested members share the name', () => {
    expect(repaired('{$u}', body('/a/u', '/b/u'))).toMatch(/^none: /);
  });

  it('counts a member listed for several media types once', () => {
    expect(repaired('{$u}', body('/a/u', '/a/u'))).toBe('{$request.body#/a/u}');
  });

  it('reads a name as declared even where it is a keyword', () => {
    expect(repaired('{url}', body('/url'))).toBe('{$request.body#/url}');
    expect(repaired('{url}')).toBe('{$url}');
  });

  it('says that only upper and lower case differ', () => {
    expect(repairKey(parseKey('{X-REPLY}'), DECLARED)).toMatchObject({
      edits: [
        {
          range: { start: 1, end: 8 },
          replacement: '$request.header.X-Reply',
          reason: 'The operation declares the header parameter `X-Reply`; only upper and lower case differ.',
        },
      ],
    });
  });
});

it('gives each mistake of a key its own edit and reason', () => {
  expect(repairKey(parseKey('{{request.headers.x }}'), NOTHING)).toEqual({
    kind: 'suggestion',
    key: '{$request.header.x}',
    parsed: parseKey('{$request.header.x}'),
    edits: [
      { range: { start: 0, end: 2 }, replacement: '{', reason: 'One pair of braces is enough.' },
      { range: { start: 2, end: 2 }, replacement: '$', reason: 'A runtime expression starts with `$`.' },
      {
        range: { start: 10, end: 17 },
        replacement: 'header',
        reason: 'The source is called `header`, not `headers`.',
      },
      {
        range: { start: 19, end: 22 },
        replacement: '}',
        reason: 'One pair of braces is enough. Spaces are not allowed inside the braces.',
      },
    ],
  });
});
