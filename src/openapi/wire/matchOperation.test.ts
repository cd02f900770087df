import { describe, expect, it } from 'vitest';
import { detailOf } from '../exchange/describe.fixture.ts';
import { chooseTarget, operationsFor, sameAddress } from './matchOperation.ts';

const root = { servers: [{ url: 'https://p.example/v1' }] };
const at = (path: string, method = 'POST') => ({
  ...detailOf({ operation: {}, path, method, root }),
  id: `${method} ${path}`,
  origin: 'path',
});
const receiver = (id: string) => ({
  ...detailOf({ operation: {}, path: '{$request.body#/url}', isCallback: true }),
  id,
});

const streams = at('/streams');
const stream = at('/streams/{id}');
const last = at('/streams/last');
const any = at('/{a}/{b}');
const operations = [at('/streams', 'GET'), streams, stream, any, last];
const onScreen = {
  parent: streams,
  callback: receiver('callback'),
  callbackUrl: 'https://c.example/data?x=1',
};

const chosen = (method: string, url: string, more: object = {}) => {
  const request = { method, url };
  return chooseTarget(request, { ...onScreen, ...more }, operationsFor(operations, request)).id;
};

describe('the operation that a pasted request fills', () => {
  it.each([
    ['POST', 'https://p.example/v1/streams?limit=1', 'POST /streams'],
    ['post', '/v1/streams', 'POST /streams'],
    ['GET', 'https://p.example/v1/streams', 'GET /streams'],
    ['POST', 'https://p.example/v1/streams/7', 'POST /streams/{id}'],
    ['POST', 'https://p.example/v1/streams/last', 'POST /streams/last'],
    ['POST', 'https://p.example/v1/x/y', 'POST /{a}/{b}'],
    ['POST', 'https://staging.example/streams/7', 'POST /streams/{id}'],
    ['POST', 'https://c.example/data?x=1&seq=2', 'callback'],
    ['POST', '/data', 'callback'],
    ['PUT', 'https://c.example/data', 'POST /streams'],
    ['POST', 'https://elsewhere.example/', 'POST /streams'],
  ])('%s %s: %s', (method, url, id) => {
    expect(chosen(method, url)).toBe(id);
  });

  it('is the callback request on screen that has callbacks itself', () => {
    const nested = { parent: receiver('outer'), parentUrl: 'https://c.example/outer' };
    expect(chosen('POST', 'https://c.example/outer', nested)).toBe('outer');
    expect(chosen('POST', 'https://c.example/data', nested)).toBe('callback');
    expect(chosen('POST', 'https://p.example/v1/streams/7', nested)).toBe('POST /streams/{id}');
    expect(chosen('POST', 'https://elsewhere.example/', nested)).toBe('outer');
  });

  it('is not a webhook, which has a name instead of a path', () => {
    expect(operationsFor([{ ...streams, origin: 'webhook' }], { method: 'POST', url: '/streams' })).toEqual(
      [],
    );
  });
});

describe('sameAddress', () => {
  it.each([
    ['https://c.example/a?x', 'https://c.example/a?y', true],
    ['http://c.example/a', 'https://c.example/a', true],
    ['https://c.example', 'https://c.example/', true],
    ['https://c.example/a', '/a', true],
    ['https://c.example', '/', true],
    ['https://c.example/a', 'https://d.example/a', false],
    ['https://c.example/a', 'https://c.example/a/b', false],
    ['https://c.example/a', 'a', false],
  ])('%s and %s: %s', (url, pasted, same) => {
    expect(sameAddress(url, pasted)).toBe(same);
  });
});
