import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { withValue } from './withValue.ts';

const DOCUMENT = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters: [{ name: q, in: query, schema: { type: string } }]
      requestBody:
        content: { application/json: { example: { url: 'https://a.example', more: { id: 1 } } } }
      responses: { '200': { description: ok, content: { application/json: { example: { next: x } } } } }
      callbacks: { onA: { '{$request.body#/url}': { post: { responses: { '200': { description: ok } } } } } }
`;
const description = openDescription({ entry: 'a.yaml', documents: [{ uri: 'a.yaml', text: DOCUMENT }] });
const detail = description.describe(description.analysis.operations[0]?.id ?? '');

describe('withValue', () => {
  it('sets a parameter and sends it', () => {
    if (!detail) throw new Error('no detail');
    const edits = { fields: { 'request.header.x': { text: '1' } } };
    expect(withValue(detail, edits, { source: 'request.query.q', value: '7' })).toEqual({
      fields: { 'request.header.x': { text: '1' }, 'request.query.q': { text: '7', send: true } },
    });
  });

  it.each([
    [{}, { url: 'b', more: { id: 1 } }],
    [{ requestBodies: { 'application/json': '{"url": "typed", "x": 1}' } }, { url: 'b', x: 1 }],
    [{ requestBodies: { 'application/json': '{"url": ' } }, { url: 'b', more: { id: 1 } }],
  ])('sets a member of the request body, the rest as it is: %j', (edits, wanted) => {
    if (!detail) throw new Error('no detail');
    const next = withValue(detail, edits, { source: 'request.body', pointer: '/url', value: 'b' });
    expect(JSON.parse(next.requestBodies?.['application/json'] ?? '')).toEqual(wanted);
    expect(next.sendRequestBody).toBe(true);
  });

  it('sets a member of the chosen response', () => {
    if (!detail) throw new Error('no detail');
    const next = withValue(detail, {}, { source: 'response.body', pointer: '/next', value: 'y' });
    expect(next.responseBodies).toEqual({ '200 application/json': '{\n  "next": "y"\n}' });
  });
});
