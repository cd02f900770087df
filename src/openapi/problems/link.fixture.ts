import type { JsonObject, JsonValue } from '../source/json.ts';

/** `POST /users` whose 201 has one link, `Next`, and `GET /users/{id}` with the `operationId` `getUser`; for tests. */
export function withLink(link: JsonValue, more: JsonObject = {}, openapi = '3.1.0'): JsonObject {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
  const schema = { type: 'object', properties: { id: { type: 'integer' } }, additionalProperties: false };
  return {
    openapi,
    info: { title: 'a', version: '1' },
    paths: {
      '/users': {
        post: {
          parameters: [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }],
          responses: {
            201: { description: 'ok', content: { 'application/json': { schema } }, links: { Next: link } },
          },
        },
      },
      '/users/{id}': { get: { operationId: 'getUser', parameters: [id], responses: {}, ...more } },
    },
  };
}

/** `parameters` for its target that draw no problem. */
export const sound = { id: '$response.body#/id' };
