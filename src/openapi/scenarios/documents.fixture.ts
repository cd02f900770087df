/** A shop whose subscription is one of two, with a webhook that no key reaches. */
export const SHOP = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
x-webhooks:
  newPet: { post: { responses: { '200': { description: Received. } } } }
paths:
  /subscriptions:
    post:
      requestBody:
        content:
          application/json:
            schema:
              oneOf:
                - { $ref: '#/components/schemas/Push' }
                - { $ref: '#/components/schemas/Mail' }
              discriminator: { propertyName: way }
          application/xml: { schema: { type: object } }
      responses: { '201': { description: Subscribed. } }
      callbacks:
        orderInProgress:
          '{$request.body#/callbackUrl}?event={$request.body#/eventName}':
            post: { responses: { '200': { description: Received. } } }
components:
  schemas:
    Push:
      type: object
      required: [way, callbackUrl]
      properties:
        way: { type: string, enum: [push] }
        callbackUrl: { type: string, format: uri, pattern: '^https://', maxLength: 120 }
        eventName: { type: [string, 'null'], enum: [inProgress, shipped, null] }
    Mail:
      type: object
      required: [way, address]
      additionalProperties: false
      properties:
        way: { type: string, enum: [mail] }
        address: { type: string }
`;

/** A bank that appends to a URL that ends with a slash, with named examples. */
export const BANK = `
openapi: 3.0.3
info: { title: Bank, version: '1' }
paths:
  /webhook/{chave}:
    put:
      parameters:
        - name: chave
          in: path
          required: true
          schema: { type: string }
          examples:
            exemplo2: { value: '11000000000' }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [webhookUrl]
              properties: { webhookUrl: { type: string, format: uri, maxLength: 140 } }
            examples:
              exemplo1: { value: { webhookUrl: 'https://pix.example.com/api/webhook/' } }
              exemplo2: { value: { webhookUrl: 'https://pix.example.com/hooks' } }
      responses:
        '200': { description: Registered. }
        '400':
          description: Refused.
          content:
            application/json: { schema: {}, examples: { exemplo2: { value: { status: 400 } } } }
      callbacks:
        listaPix:
          '{$request.body#/webhookUrl}/pix':
            post:
              requestBody:
                content:
                  application/json:
                    schema: { type: object }
                    examples: { exemplo1: { value: { pix: [] } } }
              responses: { '200': { description: Received. } }
`;
