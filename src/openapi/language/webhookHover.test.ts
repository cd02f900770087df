import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { callbackPlaces } from './callbackPlaces.ts';
import { outlineOf } from './outline.ts';
import { webhookHover } from './webhookHover.ts';

const text = `openapi: 3.1.0
info: { title: T, version: '1' }
webhooks:
  newPet:
    post: { summary: Sent, callbacks: { adopt: { '{$url}': { put: {} } } } }
    delete: {}
`;
const { analysis } = openDescription({ entry: 'a', documents: [{ uri: 'a', text }] });

it('the name of a webhook says what is sent, and that the URL is registered elsewhere', () => {
  const start = text.indexOf('newPet');
  expect(webhookHover(analysis, 'a', start, '3.1')).toEqual({
    range: { uri: 'a', start, end: start + 'newPet'.length },
    lines: [
      'The provider may send `POST`, `DELETE` to a URL that the consumer registers outside this description.',
      '[Specification: OpenAPI Object](https://spec.openapis.org/oas/v3.1.2.html#openapi-object)',
    ],
  });
  expect(webhookHover(analysis, 'a', text.indexOf('Sent'), '3.1')).toBeUndefined();
  expect(webhookHover(analysis, 'other', start, '3.1')).toBeUndefined();
});

it('webhooks have lenses and lines of the outline where they are defined', () => {
  const places = callbackPlaces(analysis, 'a').map(({ range, callbacks }) => [
    text.slice(range.start, range.end),
    callbacks.map(({ id }) => id),
  ]);
  expect(places).toEqual([
    ['post', ['/webhooks/newPet/post']],
    ['put', ['/webhooks/newPet/post/callbacks/adopt/{$url}/put']],
    ['delete', ['/webhooks/newPet/delete']],
  ]);
  expect(outlineOf(analysis, 'a').map(({ name, inside }) => [name, inside.length])).toEqual([
    ['POST webhook newPet', 1],
    ['DELETE webhook newPet', 0],
  ]);
});
