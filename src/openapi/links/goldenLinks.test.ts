import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import { simulated, withLink } from './links.fixture.ts';

const inQuery = { parameters: [{ name: 'v', in: 'query', schema: {} }] };

/** What becomes of one value of `parameters`, passed to a query parameter. */
function argument(value: JsonValue, options = {}) {
  const { arguments: found } = simulated(
    withLink({ operationId: 'target', parameters: { v: value } }, inQuery),
    options,
  );
  const [first] = found;
  if (!first) throw new Error('There is no argument.');
  const { passed, wire, notes } = first;
  return passed.kind === 'passed'
    ? { value: passed.value, wire, notes: [...notes] }
    : { leftOut: passed.reason, wire, notes: [...notes] };
}

describe('golden values of links', () => {
  it.each<[string, JsonValue, JsonValue, string]>([
    ['1: a path parameter by its declared type', '$request.path.id', 42, '?v=42'],
    ['2: text of the response body', '$response.body#/uuid', 'u-1', '?v=u-1'],
    ['3: a number of the response body', '$response.body#/id', 42, '?v=42'],
    ['4: an object, by the style of the target', '$response.body#/meta', { v: 1 }, '?v=1'],
    ['8: a constant number', 10, 10, '?v=10'],
    ['8: a constant text', 'abc', 'abc', '?v=abc'],
    ['9: an expression embedded in text', 'a-{$request.path.id}', 'a-42', '?v=a-42'],
    ['15: the status', '$statusCode', 201, '?v=201'],
    ['15: a response header', '$response.header.Location', '/users/42', '?v=%2Fusers%2F42'],
    ['a name with a slash in a pointer', '$response.body#/a~1b', 1, '?v=1'],
    ['the query parameter as it was before encoding', '$request.query.q', 'x y', '?v=x%20y'],
    ['a list, by the style of the target', '$request.body#/tags', ['a', 'b'], '?v=a&v=b'],
    [
      'the URL',
      '$url',
      'https://api.example/teams/a%2Fb/users/42?q=x%20y',
      '?v=https%3A%2F%2Fapi.example%2Fteams%2Fa%252Fb%2Fusers%2F42%3Fq%3Dx%2520y',
    ],
    ['the method', '$method', 'PUT', '?v=PUT'],
    ['a constant object', { a: [1] }, { a: [1] }, '?a=%5B1%5D'],
  ])('%s', (_, value, expected, wire) => {
    expect(argument(value)).toEqual({ value: expected, wire, notes: [] });
  });

  it('5: null exists, does not fail, and is not sent in a query', () => {
    expect(argument('$request.body#/nick')).toEqual({
      value: null,
      wire: undefined,
      notes: ['the value is null, so nothing is sent'],
    });
  });

  it.each([
    ['6', '$response.body#/nope', 'the body of the 201 response has no member `nope`'],
    ['7', '$request.query.missing', '`PUT /teams/{team}/users/{id}` declares no query parameter `missing`'],
  ])('%s: what fails is left out', (_, value, reason) => {
    const { leftOut, wire } = argument(value);
    expect(leftOut).toContain(reason);
    expect(wire).toBeUndefined();
  });

  it('10: one expression in braces is text, with a remark; typed where that is read so', () => {
    expect(argument('{$request.path.id}')).toEqual({
      value: '42',
      wire: '?v=42',
      notes: ['the braces make a text of it; without them, it keeps its type'],
    });
    expect(argument('{$request.path.id}', { loneBraces: 'typed' })).toMatchObject({ value: 42, notes: [] });
  });

  it('11: what only looks like an expression is a constant', () => {
    expect(argument('$respnose.body#/id')).toMatchObject({ value: '$respnose.body#/id' });
  });

  it('12: a location in a key chooses among parameters of one name', () => {
    const target = {
      parameters: [
        { name: 'id', in: 'query', schema: {} },
        { name: 'id', in: 'path', required: true, schema: {} },
      ],
    };
    const link = { operationId: 'target', parameters: { 'path.id': '$request.path.id' } };
    const { callbackUrl, arguments: found } = simulated(withLink(link, target));
    expect(found[0]?.field?.id).toBe('path.id');
    expect(callbackUrl).toMatchObject({ kind: 'url', url: 'https://api.example/target/42' });
  });

  it.each<readonly [string, JsonValue, JsonValue, readonly string[]]>([
    ['13: the whole body', '$request.body', { name: 'Ann', tags: ['a', 'b'], nick: null }, []],
    [
      '14: expressions inside an object',
      { userId: '$request.path.id', k: ['{$request.path.id}'] },
      { userId: 42, k: ['42'] },
      [],
    ],
    [
      'what fails inside an object is left out of it',
      { userId: '$request.path.nope', k: [null, [['$response.body#/id']]] },
      { k: [null, [[42]]] },
      ['`$request.path.nope` is left out: `PUT /teams/{team}/users/{id}` declares no path parameter `nope`'],
    ],
  ])('%s', (_, requestBody, value, notes) => {
    const target = { requestBody: { content: { 'application/json': {} } } };
    const link = { operationId: 'target', parameters: {}, requestBody };
    const { body } = simulated(withLink(link, target));
    expect(body).toMatchObject({ kind: 'passed', value, notes });
  });

  it.each(['#/paths/~1users~1%7Bid%7D/get', '#/paths/~1users~1{id}/get'])(
    '15: %s is followed, and the value encoded where it is written',
    (operationRef) => {
      const link = { operationRef, parameters: { id: '$request.path.team' } };
      const { callbackUrl, arguments: found, message } = simulated(withLink(link));
      expect(callbackUrl).toMatchObject({ kind: 'url', url: 'https://api.example/users/a%2Fb' });
      expect(found[0]?.passed).toMatchObject({ kind: 'passed', value: 'a/b' });
      expect(message).toMatchObject({ method: 'GET', url: 'https://api.example/users/a%2Fb', headers: [] });
    },
  );
});
