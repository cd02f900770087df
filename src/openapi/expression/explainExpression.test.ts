import { expect, it } from 'vitest';
import { explainExpression } from './explainExpression.ts';
import type { Expression } from './expression.ts';
import { parseExpression } from './parseExpression.ts';

function expression(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text} does not parse`);
  return parsed.expression;
}

it.each([
  ['$url', 'The whole URL of the request that the API consumer sends, query string included.'],
  ['$method', 'The HTTP method of the request that the API consumer sends.'],
  ['$statusCode', 'The status code of the response that the API provider returns.'],
  ['$request.header.X-Reply', 'The value of the request header `X-Reply` that the API consumer sends.'],
  ['$response.header.Location', 'The value of the response header `Location` that the API provider returns.'],
  [
    '$request.query.callbackUrl',
    'The value of the query parameter `callbackUrl` that the API consumer sends.',
  ],
  ['$request.query.', 'The value of the query parameter with the empty name that the API consumer sends.'],
  ['$request.path.id', 'The value of the path parameter `id` that the API consumer sends.'],
  ['$response.query.x', 'Nothing: a response has no query parameters, so this never has a value.'],
  ['$response.path.x', 'Nothing: a response has no path parameters, so this never has a value.'],
  ['$request.body', 'The whole request body that the API consumer sends.'],
  ['$request.body#/id', 'The member `id` of the request body that the API consumer sends.'],
  ['$request.body#/a~1b', 'The member `a/b` of the request body that the API consumer sends.'],
  ['$request.body#/', 'The member with the empty name in the request body that the API consumer sends.'],
  ['$request.body#/0', 'The element `0`, counted from 0, of the request body that the API consumer sends.'],
  ['$request.body#/user/uuid', 'The value at `/user/uuid` in the request body that the API consumer sends.'],
  ['$response.body#/status', 'The member `status` of the response body that the API provider returns.'],
])('%s: %s', (text, sentence) => {
  expect(explainExpression(expression(text), '3.1').sentence).toBe(sentence);
});

it('names the parties it is given, since nested callbacks turn the roles round', () => {
  const parties = { requester: 'API provider', responder: 'API consumer' };
  expect(explainExpression(expression('$request.query.u'), '3.0', parties).sentence).toBe(
    'The value of the query parameter `u` that the API provider sends.',
  );
  expect(explainExpression(expression('$statusCode'), '3.0', parties).sentence).toBe(
    'The status code of the response that the API consumer returns.',
  );
});

it('links the section for the version of the document', () => {
  expect(explainExpression(expression('$url'), '3.2').specUrl).toBe(
    'https://spec.openapis.org/oas/v3.2.0.html#runtime-expressions',
  );
});
