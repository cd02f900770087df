import { describe, expect, it } from 'vitest';
import { AT, asCallback, type Edits, edited, linesOf } from './compare.fixture.ts';

/** The rows of README.md §compare: what is edited, and each change in one line. */
const ROWS: Readonly<Record<string, readonly [edits: Edits, lines: readonly string[]]>> = {
  '1 callback removed': [
    { [AT.callbacks]: undefined },
    [
      'breaks | breaks | The callback `onData` is gone. | Requests stop without a word: silence is the failure.',
    ],
  ],
  '1 operation removed': [
    { '/paths': {} },
    [
      'breaks | breaks | The operation `POST /streams` is gone, and the callback `onData` with it. | Requests stop without a word: silence is the failure.',
    ],
  ],
  '1 never resolvable any more': [
    { [AT.source]: { type: 'object', additionalProperties: false } },
    [
      'breaks | breaks | The key never gives a URL any more: the request body has no `/url`. | No exchange gives a callback URL any more, so requests stop without a word.',
    ],
  ],
  '2 callback added at the same URL': [
    { [`${AT.callbacks}/onEnd`]: { '{$request.body#/url}/data': { post: {} } } },
    [
      'may-break | safe | The callback `onEnd` is new, at the same URL as `onData`. | An event that the receiver does not know arrives at an address that it serves.',
    ],
  ],
  '3 callback added elsewhere': [
    { [`${AT.callbacks}/onEnd`]: { '{$request.body#/other}': { post: {} } } },
    [
      'safe | safe | The callback `onEnd` is new. | Its URL comes from elsewhere, so nothing new arrives at the addresses of today.',
    ],
  ],
  '4 callback renamed': [
    asCallback({ name: 'onNews' }),
    [
      'safe | safe | `onData` is now called `onNews`. | A callback name only identifies it; code that tools generate may be renamed.',
    ],
  ],
  '5 text of the key': [
    asCallback({ key: '{$request.body#/url}/events' }),
    ['breaks | safe | `/data` in the key is now `/events`. | The requests arrive at another URL.'],
  ],
  '5 text added to the key': [
    asCallback({ key: '{$request.body#/url}/data?v=2' }),
    ['breaks | safe | `/data` in the key is now `/data?v=2`. | The requests arrive at another URL.'],
  ],
  '6 another input': [
    asCallback({ key: '{$request.query.cb}/data' }),
    [
      'safe | breaks | The key now reads `$request.query.cb` instead of `$request.body#/url`. | The subscriber must send the value elsewhere.',
    ],
  ],
  '6 and 10: the input renamed, and narrowed': [
    {
      [`${AT.source}/required`]: ['sink'],
      [`${AT.source}/properties/url`]: undefined,
      [`${AT.source}/properties/sink`]: {
        type: 'string',
        format: 'uri',
        pattern: '^https:',
        example: 'https://consumer.example/cb',
      },
      ...asCallback({ key: '{$request.body#/sink}/data' }),
    },
    [
      'safe | breaks | The key now reads `$request.body#/sink` instead of `$request.body#/url`. | The subscriber must send the value elsewhere.',
      'may-break | breaks | `$request.body#/sink` has `pattern`: `^https:` instead of `^https?:`. | Values that were accepted before may be refused.',
    ],
  ],
  '6 the provider chooses': [
    asCallback({ key: '{$response.header.Location}/data' }),
    [
      'safe | breaks | The key now reads `$response.header.location` instead of `$request.body#/url`. | The provider no longer reads the value from the request, so the subscriber does not choose it.',
    ],
  ],
  '6 and 5: one more input': [
    asCallback({ key: '{$request.body#/url}/data/{$request.query.cb}' }),
    [
      'breaks | safe | `/data` in the key is now `/data/{$request.query.cb}`. | The requests arrive at another URL.',
      'safe | breaks | The key now reads `$request.query.cb` too. | The subscriber must send one more value.',
    ],
  ],
  '7 spelling of the key, repaired': [
    asCallback({ key: '{ $request.body#/url }/data' }),
    [
      'safe | safe | The key `{$request.body#/url}/data` is now written `{ $request.body#/url }/data`. | The key reads as before, so the URL is the same.',
    ],
  ],
  '9 source optional': [
    { [`${AT.source}/required`]: [] },
    [
      'may-break | safe | `$request.body#/url` may be missing now: the property `url` is optional. | Where it is left out, no callback comes, and nothing says so.',
    ],
  ],
  '9 the whole body optional': [
    { [`${AT.operation}/requestBody/required`]: false },
    [
      'may-break | safe | `$request.body#/url` may be missing now: the request body is optional. | Where it is left out, no callback comes, and nothing says so.',
    ],
  ],
  '10 source narrowed': [
    { [`${AT.source}/properties/url/pattern`]: '^https:', [`${AT.source}/properties/url/maxLength`]: 200 },
    [
      'may-break | breaks | `$request.body#/url` now has `maxLength`: `200`. | Values that were accepted before may be refused.',
      'may-break | breaks | `$request.body#/url` has `pattern`: `^https:` instead of `^https?:`. | Values that were accepted before may be refused.',
    ],
  ],
  '10 source widened': [
    { [`${AT.source}/properties/url/pattern`]: undefined },
    [
      'safe | safe | `$request.body#/url` no longer has `pattern`: `^https?:`. | Whatever the subscriber sends today is still taken.',
    ],
  ],
  '12 method': [
    asCallback({ method: 'put' }),
    [
      'breaks | safe | The method is `PUT` instead of `POST`. | The code behind the URL answers the old method.',
    ],
  ],
  '13 member added, optional or required': [
    {
      [`${AT.payload}/properties/x`]: { type: 'string' },
      [`${AT.payload}/properties/y`]: { type: 'string' },
      [`${AT.payload}/required`]: ['id', 'kind', 'y'],
    },
    [
      'safe | safe | `/x` of the payload is new. | A receiver passes over members that it does not know.',
      'safe | safe | `/y` of the payload is new and required. | A receiver passes over members that it does not know.',
    ],
  ],
  '14 member removed, or optional now': [
    { [`${AT.payload}/properties/note`]: undefined, [`${AT.payload}/required`]: ['kind'] },
    [
      'breaks | safe | `/note` of the payload is gone. | A receiver that reads it finds nothing.',
      'breaks | safe | `/id` of the payload is optional now. | A receiver that relies on it may find nothing.',
    ],
  ],
  '14 no payload any more': [
    { [`${AT.request}/requestBody`]: undefined },
    ['breaks | safe | The payload is gone. | A receiver that reads it finds nothing.'],
  ],
  '15 member required now': [
    { [`${AT.payload}/required`]: ['id', 'kind', 'note'] },
    ['safe | safe | `/note` of the payload is required now. | What sometimes came always comes now.'],
  ],
  '16 value, null and type added': [
    {
      [`${AT.payload}/properties/kind/enum`]: ['created', 'deleted', 'moved'],
      [`${AT.payload}/properties/note/type`]: ['string', 'null'],
      [`${AT.payload}/properties/id/type`]: ['string', 'integer'],
    },
    [
      'breaks | safe | `/id` of the payload may now be `integer`. | The receiver may get what it does not know.',
      'breaks | safe | `/kind` of the payload may now be `moved`. | The receiver may get what it does not know.',
      'breaks | safe | `/note` of the payload may now be `null`. | The receiver may get what it does not know.',
    ],
  ],
  '16 another type': [
    { [`${AT.payload}/properties/note`]: { type: 'integer' } },
    [
      'breaks | safe | `/note` of the payload is now `integer` instead of `string`. | The receiver may get what it does not know.',
    ],
  ],
  '17 value removed, limit tightened': [
    {
      [`${AT.payload}/properties/kind/enum`]: ['created'],
      [`${AT.payload}/properties/id/maxLength`]: 5,
    },
    [
      'safe | safe | `/id` of the payload has `maxLength`: `5` instead of `10`. | Nothing comes that could not come before.',
      'safe | safe | `/kind` of the payload can no longer be `deleted`. | Nothing comes that could not come before.',
    ],
  ],
  '18 limit loosened': [
    { [`${AT.payload}/properties/id/maxLength`]: undefined },
    [
      'may-break | safe | `/id` of the payload no longer has `maxLength`: `10`. | The receiver may get values that could not come before.',
    ],
  ],
  '19 media type added': [
    { [`${AT.content}/application~1xml`]: {} },
    [
      'may-break | safe | The payload may now be `application/xml`. | The provider chooses, so the receiver must read both.',
    ],
  ],
  '19 media type replaced': [
    {
      [AT.content]: {
        'application/cloudevents+json': {
          schema: {
            type: 'object',
            required: ['id', 'kind'],
            properties: {
              id: { type: 'string', maxLength: 10 },
              kind: { type: 'string', enum: ['created', 'deleted'] },
              note: { type: 'string' },
            },
          },
        },
      },
    },
    [
      'breaks | safe | The payload is `application/cloudevents+json` instead of `application/json`. | The receiver reads the old media type only.',
    ],
  ],
  '20 header removed': [
    { [`${AT.request}/parameters`]: [] },
    [
      'breaks | safe | The header `X-Signature` is gone. | A receiver that reads it, to check a signature for one, finds nothing.',
    ],
  ],
  '20 header and query parameter added': [
    {
      [`${AT.request}/parameters/1`]: { name: 'X-Id', in: 'header' },
      [`${AT.request}/parameters/2`]: { name: 'v', in: 'query', required: true },
    },
    [
      'safe | safe | The header `X-Id` is new. | A receiver passes over what it does not read.',
      'safe | safe | The query parameter `v` is new and required. | A receiver passes over what it does not read.',
    ],
  ],
  '21 security removed': [
    { [`${AT.request}/security`]: [] },
    [
      'breaks | may-break | The request is sent without an API key (header X-Key) now. | A receiver that checks the credential refuses the requests.',
    ],
  ],
  '21 security changed': [
    { [`${AT.request}/security`]: [{ basic: [] }] },
    [
      'breaks | may-break | The request is sent with HTTP basic instead of an API key (header X-Key). | A receiver that checks the old credential refuses the requests, and how the provider gets the new one is not part of the description.',
    ],
  ],
  '22 reply removed': [
    { [`${AT.responses}/204`]: undefined },
    [
      'breaks | safe | The reply `204` is gone. | The receiver answers with it, and the provider no longer says that it takes it.',
    ],
  ],
  '22 member of a reply required now': [
    { [`${AT.responses}/200/content/application~1json/schema/required`]: ['ok'] },
    [
      'breaks | safe | `/ok` of the reply `200` is required now. | The receiver makes the reply, and what it makes today may be refused.',
    ],
  ],
  '23 reply added, member of a reply removed': [
    {
      [`${AT.responses}/410`]: { description: 'Gone' },
      [`${AT.responses}/200/content/application~1json/schema/properties`]: {},
    },
    [
      'safe | safe | The reply `410` is new. | The receiver need not answer with it.',
      'safe | safe | `/ok` of the reply `200` is gone. | Whatever the receiver answers today is still taken.',
    ],
  ],
  '25 words, examples and the example URL': [
    {
      [`${AT.request}/deprecated`]: true,
      [`${AT.request}/summary`]: 'News',
      [`${AT.payload}/properties/id/description`]: 'An id',
      [`${AT.source}/properties/url/example`]: 'https://consumer.example/new',
    },
    [
      'safe | safe | `/id` of the payload has another `description`. | Words and examples change nothing for code.',
      'safe | safe | It is deprecated now. | Words and examples change nothing for code.',
      'safe | safe | It has another `summary`. | Words and examples change nothing for code.',
      'safe | safe | The example URL is `https://consumer.example/new/data` instead of `https://consumer.example/cb/data`. | Words and examples change nothing for code.',
    ],
  ],
};

describe('each change has its verdict for the receiver and the subscriber, and its reason', () => {
  it.each(Object.entries(ROWS))('%s', (_, [edits, lines]) => {
    expect(linesOf(edits)).toEqual(lines);
  });

  it('8 source required', () => {
    const before = edited({ [`${AT.source}/required`]: [] });
    expect(linesOf({ [`${AT.source}/required`]: ['url'] }, before)).toEqual([
      'safe | breaks | `$request.body#/url` is required now. | A request without it is refused now.',
    ]);
  });

  const afterResponse = edited(asCallback({ key: '{$response.header.Location}/data' }));
  it('11 response source gone', () => {
    expect(linesOf({ [`${AT.operation}/responses/201/headers`]: undefined }, afterResponse)).toEqual([
      'breaks | breaks | The response `201` no longer has `$response.header.location`. | The response that the callback follows no longer has it, so no callback URL comes of it.',
    ]);
  });

  it('11 the response gone', () => {
    const responses = { '202': { description: 'Accepted' } };
    expect(linesOf({ [`${AT.operation}/responses`]: responses }, afterResponse)).toEqual([
      'breaks | breaks | The response `201`, which has `$response.header.location`, is gone. | The response that the callback follows no longer has it, so no callback URL comes of it.',
    ]);
  });

  it('13 a closed payload', () => {
    const closed = edited({ [`${AT.payload}/additionalProperties`]: false });
    expect(linesOf({ [`${AT.payload}/properties/x`]: {} }, closed)).toEqual([
      'may-break | safe | `/x` of the payload is new. | The payload was closed before, so a receiver may refuse members that it does not know.',
    ]);
  });

  it('16 and 17: branches', () => {
    const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const branches = (...names: readonly string[]) => ({ oneOf: names.map(schema) });
    const before = edited({
      '/components/schemas': {
        Cat: { type: 'object', properties: { meows: { type: 'boolean' } } },
        Dog: { type: 'object', properties: { barks: { type: 'boolean' } } },
      },
      [AT.payload]: branches('Cat'),
    });
    const added =
      'breaks | safe | The payload may now be `Dog`. | The receiver may get what it does not know.';
    expect(linesOf({ [AT.payload]: branches('Cat', 'Dog') }, before)).toEqual([added]);
    const both = edited({ [AT.payload]: branches('Cat', 'Dog') }, before);
    expect(linesOf({ [AT.payload]: branches('Dog') }, both)).toEqual([
      'safe | safe | The payload can no longer be `Cat`. | Nothing comes that could not come before.',
    ]);
  });

  it('21 security added', () => {
    const open = edited({ [`${AT.request}/security`]: [] });
    expect(linesOf({ [`${AT.request}/security`]: [{ key: [] }] }, open)).toEqual([
      'may-break | may-break | The request is sent with an API key (header X-Key) now. | How the provider gets the credential is not part of the description.',
    ]);
  });

  it('7 name case of a header, and braces', () => {
    const before = edited(asCallback({ key: '{$request.header.X-Cb}' }));
    expect(linesOf(asCallback({ key: '$request.header.x-cb' }), before)).toEqual([
      'safe | safe | The key `{$request.header.X-Cb}` is now written `$request.header.x-cb`. | The key reads as before, so the URL is the same.',
    ]);
  });
});
