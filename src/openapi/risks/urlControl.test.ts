import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inputOf } from './findings.fixture.ts';
import { urlComponents } from './urlComponents.ts';
import { urlControl } from './urlControl.ts';

function stripOf(key: string, body: Parameters<typeof inputOf>[1]) {
  const { simulation } = inputOf(key, body);
  return urlControl(simulation, 'provider').map(
    ({ name, pieces }) => `${name}: ${pieces.map(({ text, by }) => `${text} (${by})`).join(' ')}`,
  );
}

it('tells who decides each component', () => {
  expect(
    stripOf('{$request.body#/u}/invoices/{$request.body#/id}?v=1', { u: 'https://c.example:8443', id: 'x' }),
  ).toEqual([
    'scheme: https (consumer)',
    'host: c.example (consumer)',
    'port: 8443 (consumer)',
    'path: /invoices/ (document) x (consumer)',
    'query: v=1 (document)',
  ]);
});

it('tells what the document decides, and what a value adds to the host', () => {
  expect(stripOf('https://{$request.body#/t}.c.example/{$method}', { t: 'me:pw@acme' })).toEqual([
    'scheme: https (document)',
    'user: me:pw (consumer)',
    'host: acme (consumer) .c.example (document)',
    'path: / (document) POST (document)',
  ]);
});

it('has nothing to tell without a URL', () => {
  expect(stripOf('{$request.body#/u}', {})).toEqual([]);
});

it('finds components that lie in the text, in order, without overlap', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
      (url) => {
        let end = 0;
        for (const { range } of urlComponents(url)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(end).toBeLessThanOrEqual(url.length);
      },
    ),
  );
});
