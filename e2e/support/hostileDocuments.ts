const document = (key: string, rest = '') => `openapi: 3.1.0
info: { title: Hostile, version: '1' }
paths:
  /a:
    post:
      responses: { '201': { description: ok } }
      callbacks:
        onA:
          ${JSON.stringify(key)}:
            post: { responses: { '200': { description: ok } } }
${rest}`;

/** Schemas that all refer to all, the first of them the body that the key reads. */
function entangledSchemas(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `S${index}`);
  const properties = names
    .map((name) => `${name.toLowerCase()}: { $ref: '#/components/schemas/${name}' }`)
    .join(', ');
  const schemas = names.map((name) => `    ${name}: { type: object, properties: { ${properties} } }`);
  return `openapi: 3.1.0
info: { title: Entangled, version: '1' }
paths:
  /a:
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/S0' } } } }
      responses: { '201': { description: ok } }
      callbacks:
        onA:
          '{$request.body#/s1/s2/url}': { post: { responses: { '200': { description: ok } } } }
components:
  schemas:
${schemas.join('\n')}
`;
}

/** Small texts that have kept an analysis busy, by the kind of attack. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, string>> = {
  'a key of 5,000 expressions': document('{$url}'.repeat(5000)),
  'a key of open braces': document(`{ ${'$'.repeat(20_000)} {`),
  '256 schemas that refer to all': entangledSchemas(256),
  'deep nesting': document('https://c.example/', `x-deep: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`),
  'comments without end': `${'#\n'.repeat(60)}${'# a\n\n'.repeat(60)}${document('{$url}')}`,
};
