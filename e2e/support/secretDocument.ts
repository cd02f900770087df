/** Two callbacks, optional and secret inputs, and a script that is not Latin. */
export const SECRET_DOCUMENT = `openapi: 3.1.0
info: { title: 'ストリーム 🚀', version: '1' }
paths:
  /streams:
    post:
      parameters:
        - { name: callbackUrl, in: query, required: true, schema: { type: string }, example: 'https://tonys-server.com' }
        - { name: X-Suffix, in: header, schema: { type: string }, example: suffix }
        - { name: X-Part, in: header, schema: { type: string }, example: part }
        - { name: Authorization, in: header, required: true, schema: { type: string }, example: sample }
        - { name: session, in: cookie, required: true, schema: { type: string }, example: sample }
        - { name: pin, in: query, required: true, schema: { type: string, format: password }, example: sample }
      responses: { '201': { description: Created } }
      callbacks:
        onData:
          '{$request.query.callbackUrl}/data/{$request.header.X-Suffix}':
            post: { responses: { '204': { description: Received } } }
        onPart:
          '{$request.query.callbackUrl}/part/{$request.header.X-Part}':
            post: { responses: { '204': { description: Received } } }
`;
