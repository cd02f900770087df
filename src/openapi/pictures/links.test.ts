import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { flowOperations } from '../flow/flowOperations.ts';
import { linkExchange, simulateLink } from '../links/simulateLink.ts';
import { linkOf } from '../workspace/lookup.ts';
import { buildSequence } from './buildSequence.ts';
import { drawFlow } from './drawFlow.ts';
import { mermaidText } from './mermaid.ts';
import { plantUmlText } from './plantUml.ts';
import { type PictureSubject, sequenceInput } from './sequenceInput.ts';

const text = `openapi: 3.1.0
info: { title: a, version: '1' }
servers: [{ url: 'https://api.example' }]
paths:
  /jobs:
    post:
      requestBody: { required: true, content: { application/json: { example: { url: 'https://c.example' } } } }
      responses:
        '202':
          description: ok
          content: { application/json: { example: { id: 7 } } }
          links:
            status: { operationId: getJob, parameters: { id: $response.body#/id } }
            lost: { operationId: getJob, parameters: { id: $response.body#/no } }
      callbacks: { done: { '{$request.body#/url}': { post: {} } } }
  /jobs/{id}:
    get:
      operationId: getJob
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { '200': { description: ok } }
`;

function subject(): PictureSubject {
  const description = openDescription({ entry: 'a', documents: [{ uri: 'a', text }] });
  const { analysis } = description;
  return {
    title: 'Jobs',
    operations: flowOperations(analysis, true),
    outcomeOf: (id) => {
      const link = linkOf(analysis, id)?.link;
      const detail = link && description.describe(link.parentId);
      if (!link || !detail) return { reply: '202' };
      const target = link.target && description.describe(link.target.id);
      const exchange = linkExchange(detail, {}, link.status);
      return { simulation: simulateLink(link, exchange, target, { minor: '3.1' }) };
    },
  };
}

it('a sequence has links between the answer and the callbacks', () => {
  const sequence = buildSequence(sequenceInput(subject()));
  expect(mermaidText(sequence).split('\n').slice(2)).toEqual([
    '  accDescr: After POST /jobs → 202, the provider may send done to {$request.body#35;/url}. The consumer may go on with status to https://api.example/jobs/7#59; lost, if it had a URL.',
    '  participant c as API consumer',
    '  participant p as API provider',
    "  participant r as Consumer's receiver",
    '  autonumber',
    '  c->>p: POST /jobs',
    '  p-->>c: 202<br/>body /id = 7',
    '  opt next, by the link status of 202',
    '    c->>p: GET https://api.example/jobs/7',
    '    Note over c,p: status: /jobs/{$response.body#35;/id}',
    '  end',
    '  break no next request: the path parameter id gets no value: the body of the 202 response has no member no',
    '    Note over c,p: lost: GET /jobs/{$response.body#35;/no}',
    '  end',
    '  Note over p: later',
    '  opt sent only if /url is there',
    '    p-)r: POST {$request.body#35;/url}',
    '    Note over p,r: done',
    '    r--)p: 202',
    '  end',
  ]);
  expect(plantUmlText(sequence)).toContain('c -> p : GET https:<U+002F><U+002F>api.example');
});

it('a drawn flow says after which response the next request comes', () => {
  const { groups, description } = drawFlow(subject());
  const labels = groups.map(({ label }) => label);
  expect(labels).toContain('status  after 202 GET /jobs/{$response.body#/id} https://api.example/jobs/7');
  expect(description).toBe(
    'After POST /jobs, the provider may send done ({$request.body#/url}); the consumer may go on with status (/jobs/{$response.body#/id}), lost (/jobs/{$response.body#/no}).',
  );
});
