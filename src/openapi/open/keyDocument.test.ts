import { describe, expect, it, test } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import { simulate } from '../simulation/simulate.ts';
import { readingOf } from '../workspace/readingOf.ts';
import { keyDocument } from './keyDocument.ts';

/** The URL that a key makes in its small document. */
function urlOf(text: string): string | undefined {
  const document = keyDocument(text);
  if (document === undefined) return undefined;
  const description = openDescription({ entry: 'a.yaml', documents: [{ uri: 'a.yaml', text: document }] });
  const { analysis } = description;
  const [operation] = analysis.operations;
  const callback = operation?.callbacks[0];
  const detail = operation && description.describe(operation.id);
  if (!callback || !detail) return '';
  const { callbackUrl } = simulate(readingOf(callback).parsed, buildExchange(detail, {}), { minor: '3.1' });
  return callbackUrl.kind === 'url' ? callbackUrl.url : `no URL: ${callbackUrl.reason}`;
}

describe('a key on its own', () => {
  it.each([
    ['{$request.query.url}', 'https://consumer.example/callback'],
    ['$request.query.url', 'https://consumer.example/callback'],
    ["'{$request.query.callbackUrl}/data':", 'https://consumer.example/callback/data'],
    ['{$request.body#/a}', 'https://consumer.example/callback'],
    ['{$request.body#/a/0/url}', 'https://consumer.example/callback'],
    ['{$request.header.X-Hook}', 'https://consumer.example/callback'],
    ['{$response.header.Location}', 'https://consumer.example/callback'],
    ['{$response.body#/links/done}/x', 'https://consumer.example/callback/x'],
    ['{$callback_url}/invoices/{$request.body.id}', 'https://consumer.example/callback/invoices/id-1'],
    ['https://a.example/{$request.path.order}', 'https://a.example/order-1'],
    ['https://a.example?code={$statusCode}', 'https://a.example?code=201'],
  ])('%s is tried in a document that declares what it reads', (key, url) => {
    expect(urlOf(key)).toBe(url);
  });

  it('is written as it was pasted', () => {
    expect(keyDocument('{$callback_url}/invoices/{$request.body.id}')).toContain(
      "'{$callback_url}/invoices/{$request.body.id}':",
    );
  });

  test.each([
    'https://a.example/openapi.yaml',
    'Dear all, please find attached.',
    'Write {$request.query.url} into the key',
    '{"a": "$request.body"}',
    'costs $5',
    '$5',
    '{id}/orders',
    '',
    '{$request.query.url}\n{$request.query.url}',
    `{$request.query.${'x'.repeat(3000)}}`,
  ])('%j is none', (text) => {
    expect(keyDocument(text)).toBeUndefined();
  });
});
