import { expect, it } from 'vitest';
import { detailOf } from './describe.fixture.ts';

it('tells which parameters carry API keys, through references', () => {
  const { apiKeys } = detailOf({
    operation: {},
    root: {
      components: {
        securitySchemes: {
          header: { type: 'apiKey', in: 'header', name: 'X-Account' },
          query: { $ref: 'schemes.json#/query' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
          again: { type: 'apiKey', in: 'cookie', name: 'sid' },
          basic: { type: 'http', scheme: 'basic', in: 'header', name: 'X-None' },
          nameless: { type: 'apiKey', in: 'header' },
          broken: 7,
          dead: { $ref: '#/nowhere' },
        },
      },
    },
    others: { 'schemes.json': { query: { type: 'apiKey', in: 'query', name: 'k' } } },
  });
  expect(apiKeys).toEqual(['header.X-Account', 'query.k', 'cookie.sid']);
});

it.each([{}, { components: 7 }, { components: { securitySchemes: [] } }])('has none in %j', (root) => {
  expect(detailOf({ operation: {}, root }).apiKeys).toBeUndefined();
});
