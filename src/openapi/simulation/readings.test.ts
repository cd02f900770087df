import { describe, expect, it } from 'vitest';
import { parseKey } from '../expression/parseKey.ts';
import type { ExchangeBody } from '../http/message.ts';
import type { JsonValue } from '../source/json.ts';
import { exchangeOf, jsonBody, sentValue } from './exchange.fixture.ts';
import type { Readings } from './readings.ts';
import { simulate } from './simulate.ts';
import type { CallbackUrl } from './simulation.ts';

const B = 'https://c.example/cb';

function url(callbackUrl: CallbackUrl): string {
  return callbackUrl.kind === 'url' ? callbackUrl.url : 'No callback URL';
}

function underBody(key: string, body: JsonValue | ExchangeBody, readings: Partial<Readings>): string {
  const isBody = typeof body === 'object' && body !== null && 'kind' in body;
  const exchange = exchangeOf({
    request: {
      url: 'https://p.example/v1/s?ids=1&ids=2',
      server: 'https://p.example/v1',
      values: [sentValue('query', 'ids', [1, 2])],
      body: isBody ? (body as ExchangeBody) : jsonBody(body as JsonValue),
    },
  });
  return url(simulate(parseKey(key), exchange, { minor: '3.1', readings }).callbackUrl);
}

describe('missing value', () => {
  it.each([
    ['none', 'No callback URL'],
    ['empty', `${B}/d?t=`],
    ['kept', `${B}/d?t={$request.body#/t}`],
  ] as const)('%s', (missing, wanted) => {
    expect(underBody('{$request.body#/b}/d?t={$request.body#/t}', { b: B }, { missing })).toBe(wanted);
  });
});

describe('null', () => {
  it.each([
    ['unusable', 'No callback URL'],
    ['empty', `${B}/`],
    ['text', `${B}/null`],
  ] as const)('%s', (reading, wanted) => {
    const key = '{$request.body#/b}/{$request.body#/z}';
    expect(underBody(key, { b: B, z: null }, { null: reading })).toBe(wanted);
  });
});

describe('lists and objects', () => {
  it.each([
    ['unusable', 'No callback URL', 'No callback URL'],
    ['comma', `${B}/1,2`, `${B}/x,1,y,2`],
    ['first', `${B}/1`, 'No callback URL'],
    ['json', `${B}/[1,2]`, `${B}/{"x":1,"y":2}`],
  ] as const)('%s', (lists, list, object) => {
    const body = { b: B, o: { x: 1, y: 2 } };
    expect(underBody('{$request.body#/b}/{$request.query.ids}', body, { lists })).toBe(list);
    expect(underBody('{$request.body#/b}/{$request.body#/o}', body, { lists })).toBe(object);
  });
});

describe('encoding of inserted values', () => {
  it.each([
    ['raw', `${B}?e=a&b=c d`],
    ['data', `${B}?e=a%26b%3Dc%20d`],
    ['url', `${B}?e=a&b=c%20d`],
  ] as const)('%s leaves the first value as it is', (encoding, wanted) => {
    const key = '{$request.body#/b}?e={$request.body#/e}';
    expect(underBody(key, { b: B, e: 'a&b=c d' }, { encoding })).toBe(wanted);
  });
});

describe('decoding of read values', () => {
  const request = {
    url: `https://p.example/s/a%20b?b=${encodeURIComponent(B)}`,
    values: [sentValue('query', 'b', B), sentValue('path', 'id', 'a b')],
  };
  it.each([
    ['decoded', B, 'https://x.example/a b'],
    ['wire', 'No callback URL', 'https://x.example/a%20b'],
  ] as const)('%s', (decoding, fromQuery, fromPath) => {
    const under = (key: string) =>
      url(
        simulate(parseKey(key), exchangeOf({ request }), { minor: '3.1', readings: { decoding } })
          .callbackUrl,
      );
    expect(under('{$request.query.b}')).toBe(fromQuery);
    expect(under('https://x.example/{$request.path.id}')).toBe(fromPath);
  });
});

describe('pointer escapes', () => {
  it.each([
    ['literal', `${B}/three`],
    ['fragment', `${B}/space`],
  ] as const)('%s', (pointers, wanted) => {
    const body = { b: B, 'p%20q': 'three', 'p q': 'space' };
    expect(underBody('{$request.body#/b}/{$request.body#/p%20q}', body, { pointers })).toBe(wanted);
  });
});

describe('form and multipart', () => {
  const multipart: ExchangeBody = {
    kind: 'data',
    mediaType: 'multipart/related',
    dataForm: 'multipart',
    text: '',
    value: { jsonData: { uri: B }, file: '…' },
    generated: [],
  };
  it.each([
    ['parts', B, 'No callback URL'],
    ['root', 'No callback URL', B],
    ['nothing', 'No callback URL', 'No callback URL'],
  ] as const)('%s', (forms, inPart, inRoot) => {
    expect(underBody('{$request.body#/jsonData/uri}', multipart, { forms })).toBe(inPart);
    expect(underBody('{$request.body#/uri}', multipart, { forms })).toBe(inRoot);
  });
});

describe('relative result', () => {
  it.each([
    ['none', 'No callback URL', 'No callback URL'],
    ['server', 'https://p.example/hooks/7', 'https://p.example/v1/hooks/7'],
    ['consumer', 'https://consumer.example/hooks/7', 'https://consumer.example/hooks/7'],
  ] as const)('%s', (relative, rooted, unrooted) => {
    expect(underBody('/hooks/{$request.body#/id}', { id: 7 }, { relative })).toBe(rooted);
    expect(underBody('hooks/{$request.body#/id}', { id: 7 }, { relative })).toBe(unrooted);
  });

  it('keeps the place of each value in the URL', () => {
    const simulation = simulate(
      parseKey('/hooks/{$request.body#/id}'),
      exchangeOf({ request: { body: jsonBody({ id: 7 }) } }),
      {
        minor: '3.1',
        readings: { relative: 'server' },
      },
    );
    const [, part] = simulation.parts;
    expect(part).toMatchObject({ urlRange: { start: 'https://a.example/hooks/'.length } });
  });
});

describe('which responses call back', () => {
  const exchange = exchangeOf({ response: { headers: [sentValue('header', 'Location', B)] } });
  it.each([
    ['chosen', false, B],
    ['every', false, B],
    ['paired', false, 'No callback URL'],
    ['paired', true, B],
    ['blind', true, 'No callback URL'],
  ] as const)('%s, with a namesake among the examples: %s', (responses, paired, wanted) => {
    const options = { minor: '3.1', readings: { responses }, paired } as const;
    expect(url(simulate(parseKey('{$response.header.Location}'), exchange, options).callbackUrl)).toBe(
      wanted,
    );
  });
});

describe('what `$url` holds', () => {
  it.each([
    ['whole', 'https://p.example/s/a%20b?x=1'],
    ['decodedPath', 'https://p.example/s/a b'],
    ['path', 'No callback URL'],
    ['nothing', 'No callback URL'],
  ] as const)('%s', (reading, wanted) => {
    const exchange = exchangeOf({ request: { url: 'https://p.example/s/a%20b?x=1' } });
    const under = (key: string, more: Partial<Readings> = {}) =>
      url(
        simulate(parseKey(key), exchange, { minor: '3.1', readings: { url: reading, ...more } }).callbackUrl,
      );
    expect(under('{$url}')).toBe(wanted);
    if (reading === 'path') expect(under('https://c.example/{$url}')).toBe('https://c.example//s/a b');
    if (reading === 'nothing') expect(under(`${B}?u={$url}`, { missing: 'empty' })).toBe(`${B}?u=`);
  });
});
