/** A description in several files, with a name that references encode and schemas that lead back to themselves. */
export const ORDER_FILES: Readonly<Record<string, string>> = {
  'openapi.yaml': `openapi: 3.1.1
info: { title: Orders, version: '1' }
paths:
  /orders: { $ref: paths/orders.yaml }
  /health: { $ref: paths/health.yaml }
`,
  'paths/orders.yaml': `post:
  summary: Place an order
  requestBody:
    required: true
    content:
      application/json:
        schema: { $ref: ../schemas/New%20Order.yaml }
  responses:
    '202': { description: Taken }
  callbacks:
    shipped: { $ref: ../callbacks.yaml#/shipped }
`,
  'paths/health.yaml': `get:
  responses:
    '200': { description: Well }
`,
  'callbacks.yaml': `shipped:
  '{$request.body#/links/callback}':
    post:
      requestBody:
        content:
          application/json:
            schema: { $ref: schemas/Event.yaml }
      responses:
        '204': { description: Noted }
`,
  'schemas/New Order.yaml': `type: object
required: [links]
properties:
  links: { $ref: Links.yaml#/Links }
  replaces: { $ref: New%20Order.yaml }
`,
  'schemas/Links.yaml': `Links:
  type: object
  required: [callback]
  properties:
    callback: { type: string, format: uri, example: 'https://shop.example/hooks' }
`,
  'schemas/Event.yaml': `type: object
properties:
  order: { $ref: New%20Order.yaml }
`,
};

export const ORDER_URL = 'https://shop.example/hooks';

/** The set without some of its files. */
export function without(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(ORDER_FILES).filter(([name]) => !names.includes(name)));
}
