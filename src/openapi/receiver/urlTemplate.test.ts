import { describe, expect, it } from 'vitest';
import { parseKey } from '../expression/parseKey.ts';
import { exchangeOf, jsonBody } from '../simulation/exchange.fixture.ts';
import { simulate } from '../simulation/simulate.ts';
import type { JsonValue } from '../source/json.ts';
import { receiverTarget, webhookTarget } from './receiverTarget.ts';
import { urlTemplate } from './urlTemplate.ts';

function templateOf(key: string, body: JsonValue) {
  const exchange = exchangeOf({ request: { body: jsonBody(body) } });
  return urlTemplate(receiverTarget('id', simulate(parseKey(key), exchange, { minor: '3.1' })));
}

const u = 'https://c.example/cb';

describe('the path of a template', () => {
  it.each([
    ['{$request.body#/u}', { u: 'https://c.example' }, '/'],
    ['{$request.body#/u}', { u: 'https://c.example/' }, '/'],
    ['{$request.body#/u}/data', { u }, '/cb/data'],
    ['{$request.body#/u}/data/', { u }, '/cb/data/'],
    ['{$request.body#/u}//data', { u }, '/cb//data'],
    ['{$request.body#/u}/invoices/{$request.body#/id}', { u, id: '7' }, '/cb/invoices/{id}'],
    [
      '{$request.body#/u}/{$request.body#/id}/{$request.body#/a/id}',
      { u, id: 7, a: { id: 8 } },
      '/cb/{id}/{id2}',
    ],
    ['{$request.body#/u}/a-{$request.body#/id}.json', { u, id: '7' }, '/cb/{id}'],
    ['{$request.body#/u}/{$request.body#/a~1b c/0}', { u, 'a/b c': ['x'] }, '/cb/{a_b_c}'],
    ['{$request.body#/u}/{$request.body#/0}', { u, 0: 'x' }, '/cb/{body}'],
    ['{$request.body#/u}/{$method}', { u }, '/cb/{method}'],
    ['https://{$request.body#/host}/x/{$request.body#/id}', { host: 'c.example', id: 1 }, '/x/{id}'],
    ['{$request.body#/u}/{$request.body#/path}', { u, path: 'a/b' }, '/cb/a/b'],
    ['{$request.body#/u}', { u: 'https://c.example/a b/{c}/%41/ä' }, '/a%20b/%7Bc%7D/%41/%C3%A4'],
    ['{$request.body#/u}', { u: 'https://c.example/[a]|b' }, '/[a]|b'],
    ['{$request.body#/u}', { u: 'https://c.example/a/../b/./c' }, '/b/c'],
    ['{$request.body#/u}', { u: 'https://c.example/a/..' }, '/'],
    ['{$request.body#/u}', { u: 'https://c.example/a\\b' }, '/a/b'],
    ['{$request.body#/u}#/x/{$request.body#/id}', { u, id: 7 }, '/cb'],
  ])('of %s with %j is %s', (key, body, path) => {
    expect(templateOf(key, body)?.path).toBe(path);
  });
});

describe('the query of a template', () => {
  it.each([
    [
      '{$request.body#/u}?a=1&b',
      { u },
      [
        ['a', '1', false],
        ['b', '', false],
      ],
    ],
    ['{$request.body#/u}', { u: `${u}?token=x%20y+z` }, [['token', 'x y z', true]]],
    ['{$request.body#/u}?e={$request.body#/e}', { u, e: 'x' }, [['e', 'x', 'expression']]],
    ['{$request.body#/u}?e=a-{$request.body#/e}', { u, e: 'x' }, [['e', 'a-x', 'part']]],
    [
      '{$request.body#/u}?e={$request.body#/e}',
      { u, e: 'x&f=1' },
      [
        ['e', 'x', false],
        ['f', '1', false],
      ],
    ],
    ['{$request.body#/u}?{$request.body#/e}=1', { u, e: 'x' }, [['x', '1', false]]],
    ['{$request.body#/u}?a=1&a=2&&', { u }, [['a', '1,2', false]]],
  ])('of %s with %j is %j', (key, body, pairs) => {
    const found = templateOf(key, body)?.query.map(({ name, values, inserted, around, isConsumers }) => [
      name,
      values.join(','),
      around ? 'part' : inserted ? 'expression' : isConsumers,
    ]);
    expect(found).toEqual(pairs);
  });
});

it.each([
  ['https://User:pw@C.example:8443/x', 'https://C.example:8443'],
  ['HTTP://[::1]:3000/x', 'http://[::1]:3000'],
])('the origin of %s is %s', (url, origin) => {
  expect(templateOf('{$request.body#/u}', { u: url })?.origin).toBe(origin);
});

it('says what is fixed although an expression gives it, and what is sent otherwise', () => {
  const said = (key: string, body: JsonValue) => templateOf(key, body)?.remarks;
  expect(said('{$request.body#/u}/{$request.body#/p}', { u, p: 'a/b' })).toEqual([
    'The value of `request.body` spans several segments of the path, so they are fixed here.',
  ]);
  expect(said('{$request.body#/u}', { u: 'https://a:b@c.example/x/..' })).toEqual([
    'The user in the URL is sent as `Authorization`, not as part of it.',
    'Segments `.` and `..` are followed, as clients do before they send the request.',
  ]);
  expect(said('{$request.body#/u}?{$request.body#/p}=1', { u, p: 'a' })).toEqual([
    'The name `a` in the query comes from an expression; here it is fixed.',
  ]);
});

it('has a limit of segments and pairs', () => {
  const long = templateOf('{$request.body#/u}', { u: `${u}${'/a'.repeat(300)}?${'a=1&'.repeat(300)}` });
  expect(long?.segments.length).toBe(200);
  expect(long?.remarks.length).toBe(2);
});

it('has none without a URL', () => {
  expect(templateOf('{$request.body#/u}', {})).toBeUndefined();
  expect(urlTemplate({ id: 'x', url: 'ftp://a', inserted: [] })).toBeUndefined();
});

it('of a webhook is its name', () => {
  expect(urlTemplate(webhookTarget('/webhooks/a', 'order/created now'))?.path).toBe('/order/created%20now');
});
