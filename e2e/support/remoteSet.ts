import { stringify } from 'yaml';
import { type DocumentServer, startDocumentServer } from './documentServer.ts';

const ref = (reference: string) => ({ $ref: reference });
const content = (reference: string) => ({ content: { 'application/json': { schema: ref(reference) } } });
const parts = Array.from({ length: 9 }, (_, index) => `part-${index}.yaml`);

/** A description in many files: folders, names that are percent-encoded in references, and schemas in a circle. */
const FILES = {
  '/v1/openapi.yaml': {
    openapi: '3.1.0',
    info: { title: 'Orders in many files', version: '1' },
    'x-about': { type: 'string' },
    paths: {
      '/orders': ref('paths/orders.yaml'),
      '/shipments': ref('paths/shipment%20orders.yaml'),
      '/reports': { get: { responses: { 200: { description: 'ok', ...content('schemas/Unneeded.yaml') } } } },
      '/events': {
        post: {
          parameters: [ref('../common/parameters.yaml#/callbackUrl')],
          responses: { 202: ref('responses/Accepted.yaml') },
          callbacks: { onEvent: ref('callbacks/events.yaml#/onEvent') },
        },
      },
    },
  },
  '/v1/paths/orders.yaml': {
    post: {
      parameters: [ref('../../common/parameters.yaml#/callbackUrl')],
      requestBody: content('../schemas/Order.yaml'),
      responses: { 202: ref('../responses/Accepted.yaml') },
      callbacks: { onShipped: ref('../callbacks/shipped.yaml') },
    },
  },
  '/v1/paths/shipment%20orders.yaml': {
    put: {
      parameters: [ref('../../common/parameters.yaml#/callbackUrl')],
      requestBody: content('../schemas/Gr%C3%B6%C3%9Fe%20%26%20Gewicht.yaml'),
      responses: { 202: ref('../responses/Accepted.yaml') },
      callbacks: { onMoved: ref('../callbacks/moved.yaml') },
    },
  },
  '/common/parameters.yaml': {
    callbackUrl: {
      name: 'callbackUrl',
      in: 'query',
      required: true,
      schema: { type: 'string', format: 'uri' },
      example: 'https://shop.example',
    },
  },
  '/v1/callbacks/shipped.yaml': {
    '{$request.query.callbackUrl}/shipped/{$request.body#/id}': {
      post: {
        requestBody: content('../schemas/Shipment.yaml'),
        responses: { 204: ref('../responses/Done.yaml') },
      },
    },
  },
  '/v1/callbacks/moved.yaml': {
    '{$request.query.callbackUrl}/moved': {
      post: { responses: { 204: ref('../responses/Done.yaml') } },
    },
  },
  '/v1/callbacks/events.yaml': {
    onEvent: {
      '{$request.query.callbackUrl}/events': {
        post: {
          requestBody: content('../schemas/Event.yaml'),
          responses: { 204: ref('../responses/Done.yaml') },
        },
      },
    },
  },
  '/v1/responses/Accepted.yaml': { description: 'Accepted' },
  '/v1/responses/Done.yaml': { description: 'Done' },
  '/v1/schemas/Order.yaml': {
    type: 'object',
    properties: {
      id: { type: 'string', example: 'o-1' },
      shipment: ref('Shipment.yaml'),
      ...Object.fromEntries(parts.map((name) => [name, ref(`parts/${name}`)])),
    },
    required: ['id'],
  },
  '/v1/schemas/Shipment.yaml': { type: 'object', properties: { order: ref('Order.yaml') } },
  '/v1/schemas/Event.yaml': { type: 'object', properties: { about: ref('../openapi.yaml#/x-about') } },
  '/v1/schemas/Gr%C3%B6%C3%9Fe%20%26%20Gewicht.yaml': { type: 'object' },
  '/v1/schemas/Unneeded.yaml': { type: 'object' },
  ...Object.fromEntries(parts.map((name) => [`/v1/schemas/parts/${name}`, { type: 'string' }])),
};

export const ENTRY = '/v1/openapi.yaml';
export const UNNEEDED = '/v1/schemas/Unneeded.yaml';
/** What the callbacks of the set become. */
export const URLS = {
  onShipped: 'https://shop.example/shipped/o-1',
  onMoved: 'https://shop.example/moved',
  onEvent: 'https://shop.example/events',
} as const;

/** Path to text. */
export function remoteSet(changes: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...FILES, ...changes }).map(([path, value]) => [path, stringify(value)]),
  );
}

export interface SetServer extends DocumentServer {
  /** What it serves: taking a file out makes it missing. */
  readonly files: Record<string, string>;
  /** How many requests wait for an answer now, and how many did at most. */
  readonly waiting: () => number;
  readonly mostAtOnce: () => number;
  /** From now on answers to these paths wait for `release`. */
  hold(path: RegExp): void;
  release(): void;
}

/** Serves a set to any page, and lets a test see the requests under way. */
export async function startSetServer(files: Record<string, string>): Promise<SetServer> {
  let held: RegExp | undefined;
  const waiting = new Set<() => void>();
  let mostAtOnce = 0;
  const server = await startDocumentServer({}, (response, request) => {
    const path = request.url ?? '';
    const answer = () => {
      waiting.delete(answer);
      const text = files[path];
      response.writeHead(text === undefined ? 404 : 200, { 'Access-Control-Allow-Origin': '*' });
      response.end(text ?? 'Not Found');
    };
    waiting.add(answer);
    mostAtOnce = Math.max(mostAtOnce, waiting.size);
    response.on('close', () => waiting.delete(answer));
    if (!held?.test(path)) answer();
  });
  return {
    ...server,
    files,
    waiting: () => waiting.size,
    mostAtOnce: () => mostAtOnce,
    hold: (path) => {
      held = path;
    },
    release: () => {
      held = undefined;
      for (const answer of [...waiting]) answer();
    },
  };
}
