/** A document in which all that a user may type has its place; `KEY` is where a callback key goes. */
const HOST = `openapi: 3.1.0
paths:
  /a/{id}:
    servers: [{ url: 'https://{region}.a.example/v1', variables: { region: { default: eu } } }]
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    post:
      parameters:
        - { name: url, in: query, schema: { type: string } }
        - { name: tags, in: query, schema: { type: array, items: { type: string } } }
        - { name: filter, in: query, style: deepObject, schema: { type: object } }
        - { name: X-Url, in: header, schema: { type: string } }
        - { name: X-Tags, in: header, schema: { type: array, items: { type: string } } }
        - { name: session, in: cookie, schema: { type: string } }
      requestBody:
        content:
          application/json: { schema: { type: object, properties: { url: { type: string } } } }
          application/x-www-form-urlencoded:
            schema:
              { type: object, properties: { url: { type: string }, tags: { type: array, items: { type: string } } } }
            encoding: { tags: { explode: false } }
          multipart/form-data: { schema: { type: object, properties: { url: { type: string } } } }
      responses:
        '201': { description: Made, headers: { Location: { schema: { type: string } } } }
      callbacks:
        done:
          KEY: { post: { requestBody: { content: { application/json: { schema: {} } } } } }
`;

/** The host with a callback key of any characters. */
export function hostWith(key: string): string {
  return HOST.replace('KEY', () => JSON.stringify(key));
}

/** A document whose one link has a value of any characters, and leads to one operation. */
const LINK_HOST = `openapi: 3.1.0
paths:
  /a/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    post:
      operationId: a
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses:
        '201':
          description: Made
          links: { next: { operationId: VALUE, operationRef: VALUE, parameters: { id: VALUE }, requestBody: [VALUE] } }
`;

/** The host with one text in every value of a link. */
export function linkHostWith(value: string): string {
  return LINK_HOST.replaceAll('VALUE', () => JSON.stringify(value));
}
