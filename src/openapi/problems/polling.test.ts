import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';

function problemsOf(method: string, key: string) {
  const text = `openapi: 3.1.0
info: { title: a, version: '1' }
paths:
  /a:
    put:
      responses: { '202': { description: ok, headers: { Location: { schema: { type: string } } } } }
      callbacks:
        done:
          '${key}': { ${method}: { responses: { '200': { description: ok } } } }
`;
  const { analysis } = openDescription({ entry: 'a', documents: [{ uri: 'a', text }] });
  return analysis.problems.filter((problem) => problem.code === 'polling').map((problem) => problem.message);
}

it('hints that a GET on a response header reads like polling', () => {
  expect(problemsOf('get', '{$response.header.Location}')).toEqual([
    'A GET on `$response.header.Location` reads like polling by the API consumer; a callback is sent by the API provider, which received the request.',
  ]);
});

it.each([
  ['post', '{$response.header.Location}'],
  ['get', '{$request.header.Location}'],
  ['get', 'https://c.example/{$response.header.Location}'],
])('%s %s is not polling', (method, key) => {
  expect(problemsOf(method, key)).toEqual([]);
});
