import { describeWith } from '../description/describeWith.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { linkRules } from '../problems/linkRules.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { type FollowOptions, type LinkSimulation, linkExchange, simulateLink } from './simulateLink.ts';

/**
 * The exchange of the golden cases: `PUT https://api.example/teams/{team}/users/{id}?q=x%20y`, whose 201 has one link.
 *
 * @param link The Link Object. @param target The operation it leads to, `GET /target/{id}` with `operationId: target`.
 */
export function withLink(link: JsonValue, target: JsonObject = {}, openapi = '3.1.0'): JsonValue {
  const path = (name: string, type: string, example: JsonValue) => ({
    name,
    in: 'path',
    required: true,
    schema: { type },
    example,
  });
  return {
    openapi,
    info: { title: 'Golden', version: '1' },
    servers: [{ url: 'https://api.example' }],
    paths: {
      '/teams/{team}/users/{id}': {
        put: {
          operationId: 'putUser',
          parameters: [
            path('team', 'string', 'a/b'),
            path('id', 'integer', 42),
            { name: 'q', in: 'query', required: true, schema: { type: 'string' }, example: 'x y' },
          ],
          requestBody: {
            required: true,
            content: { 'application/json': { example: { name: 'Ann', tags: ['a', 'b'], nick: null } } },
          },
          responses: {
            201: {
              description: 'Created',
              headers: { Location: { required: true, schema: { type: 'string' }, example: '/users/42' } },
              content: {
                'application/json': { example: { id: 42, uuid: 'u-1', meta: { v: 1 }, 'a/b': 1 } },
              },
              links: { Next: link },
            },
          },
        },
      },
      '/target/{id}': { get: { operationId: 'target', responses: {}, ...target } },
      '/users/{id}': {
        get: {
          parameters: [path('id', 'string', 'made')],
          responses: {},
        },
      },
    },
  };
}

/** The first link of a document, simulated with its samples. */
export function simulated(
  document: JsonValue,
  options: Partial<FollowOptions> & { readonly parentEdits?: ExchangeEdits } = {},
): LinkSimulation {
  const { parentEdits = {}, ...more } = options;
  const set = { entry: 'a.json', documents: [{ uri: 'a.json', text: JSON.stringify(document) }] };
  const description = describeWith(set, undefined, { links: linkRules });
  const { analysis } = description;
  const link = analysis.links?.[0]?.link;
  const detail = link && description.describe(link.parentId);
  if (!link || !detail) throw new Error('The document has no link.');
  const target = link.target && description.describe(link.target.id);
  const exchange = linkExchange(detail, parentEdits, link.status);
  return simulateLink(link, exchange, target, { minor: '3.1', ...more });
}
