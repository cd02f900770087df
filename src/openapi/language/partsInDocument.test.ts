import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import { partsInDocument } from './partsInDocument.ts';

const yaml = (key: string) => `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters: [{ name: callback_url, in: query, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } }
      callbacks: { on: { '${key}': { post: {} } } }
`;

function textOfParts(text: string) {
  const { analysis } = openDescription({ entry: 'a', documents: [{ uri: 'a', text }] });
  const [callback] = allCallbacks(analysis);
  return (
    callback && partsInDocument(callback).map(({ ranges }) => ranges.map((r) => text.slice(r.start, r.end)))
  );
}

it.each([
  ['{$request.query.callback_url}/x', [['{$request.query.callback_url}'], ['/x']]],
  [
    '{$callback_url}/invoices/{$request.body.id}',
    [['{$callback_url}'], ['/invoices/'], ['{$request.body.id}']],
  ],
  ['$request.body.id', [['$request.body.id']]],
  ['https://x.example/{request.body#/id}/end', [['https://x.example/'], ['{request.body#/id}'], ['/end']]],
  ['nothing here', [['nothing here']]],
])('the parts of %s as the document writes them', (key, parts) => {
  expect(textOfParts(yaml(key))).toEqual(parts);
});

it('reads JSON keys too', () => {
  const text = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { post: { callbacks: { on: { '{$url}/"x"': { post: {} } } } } } },
  });
  expect(textOfParts(text)).toEqual([['{$url}'], ['/\\"x\\"']]);
});
