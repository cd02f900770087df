const noise = (index: number) =>
  Math.sqrt(index + 2)
    .toString(36)
    .slice(2);

function record(index: number): string {
  return `    Record${index}:
      type: object
      description: Record ${noise(index)} ${noise(index + 7_000)} of the generated description.
      properties:
        id: { type: string, example: '${noise(index + 1_000)}' }
        note: { type: string, example: '${noise(index + 2_000)} ${noise(index + 3_000)}' }
`;
}

function read(index: number): string {
  return `  /records-${index}/{id}:
    get:
      summary: Reads ${noise(index + 4_000)}
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: Found.
          content: { application/json: { schema: { $ref: '#/components/schemas/Record${index}' } } }
`;
}

/** One callback needs a schema that nothing else needs. */
function subscribe(name: string, index: number): string {
  return `  /subscriptions/${name}:
    post:
      parameters:
        - { name: callbackUrl, in: query, required: true, schema: { type: string, format: uri }, example: 'https://${name}.example' }
      responses: { '201': { description: Subscribed. } }
      callbacks:
        ${name}:
          '{$request.query.callbackUrl}/${name}':
            post:
              requestBody:
                content: { application/json: { schema: { $ref: '#/components/schemas/Record${index}' } } }
              responses: { '204': { description: Received. } }
`;
}

/** About 200 kB. Its five callbacks need very little of it, and its filler hardly compresses. */
export function largeDocument(records = 400): string {
  const indexes = Array.from({ length: records }, (_, index) => index);
  const names = ['onCreated', 'onChanged', 'onMoved', 'onClosed', 'onRemoved'];
  return `openapi: 3.1.0
info: { title: Large, version: '1' }
paths:
${indexes.map(read).join('')}${names.map(subscribe).join('')}components:
  schemas:
${indexes.map(record).join('')}`;
}
