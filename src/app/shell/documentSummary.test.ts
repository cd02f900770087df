import { expect, it } from 'vitest';
import { openDescription } from '../../openapi/index.ts';
import { singleDocument } from '../../store/state.ts';
import { documentSummary } from './documentSummary.ts';

const OPERATION = '{ callbacks: { cb: { "{$request.body#/u}": { post: {} } } } }';

it.each([
  [`paths: { /a: { post: ${OPERATION} } }`, '1 callback in 1 operation'],
  [
    `paths: { /a: { post: ${OPERATION} } }\ncomponents: { callbacks: { spare: { "{$url}": { post: {} } } } }`,
    '1 callback in 1 operation, 1 unused',
  ],
  ['webhooks: { newPet: { post: {} } }', '1 webhook'],
])('counts in the words of the flow: %s', (content, counts) => {
  const text = `openapi: 3.1.0\ninfo: { title: Pets, version: "2" }\n${content}\n`;
  const { analysis } = openDescription(singleDocument('a.yaml', text));
  expect(documentSummary(analysis)).toEqual({ title: 'Pets 2', facts: `OAS 3.1.0 · ${counts}` });
});
