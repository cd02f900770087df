import { expect, test } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import type { Model } from '../store/state.ts';
import { detailsBehind, flowUrls } from './flowUrls.ts';

const TEXT = `openapi: 3.1.0
info: { title: Two, version: '1' }
paths:
  /a:
    post:
      parameters: [{ name: url, in: query, schema: { type: string }, example: 'https://a.example' }]
      responses: { '200': { description: ok } }
      callbacks:
        one:
          '{$request.query.url}/one':
            post:
              requestBody: { content: { application/json: { example: { next: 'https://b.example' } } } }
              responses: { '200': { description: ok } }
              callbacks:
                two:
                  '{$request.body#/next}': { post: { responses: { '200': { description: ok } } } }
`;

const documents = [{ uri: 'a.yaml', text: TEXT }];
const description = openDescription({ entry: 'a.yaml', documents });
const { analysis } = description;
const operationId = analysis.operations[0]?.id ?? '';
const one = analysis.operations[0]?.callbacks[0];
const two = one?.callbacks[0];

function model(...ids: readonly string[]): Model {
  const details = ids.flatMap((id) => description.describe(id) ?? []);
  const byId = Object.fromEntries(details.map((detail) => [detail.id, detail]));
  return { revision: 1, analysis, details: byId, documents };
}

function textOf(shown: Model, id = ''): string | undefined {
  const url = flowUrls(shown, {}).get(id);
  return url?.kind === 'url' ? url.parts.map(({ text }) => text).join('') : undefined;
}

test('a URL is shown as soon as its inputs are described', () => {
  expect(textOf(model(), one?.id)).toBeUndefined();
  expect(textOf(model(operationId), one?.id)).toBe('https://a.example/one');
  expect(textOf(model(operationId), two?.id)).toBeUndefined();
  expect(textOf(model(operationId, one?.id ?? ''), two?.id)).toBe('https://b.example');
});

test('lists the requests not yet described, from the operation to the one that sends it', () => {
  expect(detailsBehind(model(), two?.id ?? '')).toEqual([operationId, one?.id]);
  expect(detailsBehind(model(operationId), two?.id ?? '')).toEqual([one?.id]);
  expect(detailsBehind(model(operationId), one?.id ?? '')).toEqual([]);
});

test('an unknown id has no URL and needs nothing', () => {
  expect(flowUrls(model(operationId), {}).get('gone')).toBeUndefined();
  expect(detailsBehind(model(operationId), 'gone')).toEqual([]);
});
