// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { openDescription } from '../../../openapi/index.ts';
import { type LinkSimulation, linkExchange, simulateLink } from '../../../openapi/links/index.ts';
import { render } from '../renderForTest.tsx';
import { PassedOn } from './PassedOn.tsx';

function simulationOf(link: string): LinkSimulation {
  const text = `openapi: 3.1.0
paths:
  /users:
    post:
      responses:
        '201':
          description: ok
          content: { application/json: { example: { id: 7, none: null } } }
          links: { Next: ${link} }
  /users/{id}:
    get:
      operationId: getUser
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: q, in: query, schema: {} }
      requestBody: { content: { application/json: {} } }
`;
  const { analysis, describe: detailOf } = openDescription({
    entry: 'a',
    documents: [{ uri: 'a', text }],
  });
  const [request] = analysis.links ?? [];
  const detail = request && detailOf(request.parentId);
  const target = request?.link.target && detailOf(request.link.target.id);
  if (!request || !detail) throw new Error('There is no link.');
  return simulateLink(request.link, linkExchange(detail, {}, '201'), target, { minor: '3.1' });
}

function rows(link: string): readonly string[] {
  const { container } = render(<PassedOn callbackId="a" simulation={simulationOf(link)} />);
  return [...container.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim()).join(' | '),
  );
}

it('says what is passed on, with its type, and from where', () => {
  expect(
    rows(
      '{ operationId: getUser, parameters: { id: $response.body#/id, q: [a] }, requestBody: $response.body }',
    ),
  ).toEqual([
    'id path | $response.body#/id | 7 number',
    'q query | constant | ["a"] array',
    'request body | $response.body | {"id":7,"none":null} object',
  ]);
});

it('says what is left out or not sent, and why', () => {
  expect(
    rows('{ operationId: getUser, parameters: { id: $response.body#/no, q: $response.body#/none, x: 1 } }'),
  ).toEqual([
    'id path | $response.body#/no | left out: the body of the 201 response has no member no',
    'q query | $response.body#/none | null The value is null, so nothing is sent.',
    'x | constant | 1 numberThe target has no such parameter.',
  ]);
});

it('names what the consumer has to know by itself', () => {
  expect(rows('{ operationId: getUser }')).toEqual([
    'id path | the consumer | not given by the link, and required: fill it in below',
  ]);
});
