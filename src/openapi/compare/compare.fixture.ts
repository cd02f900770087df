import { setAt } from '../scenarios/setAt.ts';
import { openDocuments } from '../slice/slice.fixture.ts';
import type { JsonValue } from '../source/json.ts';
import { parsePointer, readPointer } from '../source/pointer.ts';
import type { Change, Comparison } from './compare.types.ts';
import { compareDescriptions } from './compareDescriptions.ts';
import { changesIn } from './orderComparison.ts';

/** One operation with one callback; functions that change it make the newer version. */
export const BASE: JsonValue = {
  openapi: '3.1.0',
  info: { title: 'Streams', version: '1' },
  servers: [{ url: 'https://provider.example' }],
  paths: {
    '/streams': {
      post: {
        operationId: 'subscribe',
        parameters: [
          { name: 'cb', in: 'query', schema: { type: 'string', example: 'https://consumer.example/q' } },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['url'],
                properties: {
                  url: {
                    type: 'string',
                    format: 'uri',
                    pattern: '^https?:',
                    example: 'https://consumer.example/cb',
                  },
                  other: { type: 'string', format: 'uri', example: 'https://consumer.example/other' },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'Created',
            headers: { Location: { required: true, schema: { type: 'string', example: '/streams/1' } } },
          },
        },
        callbacks: {
          onData: {
            '{$request.body#/url}/data': {
              post: {
                summary: 'Data',
                parameters: [
                  { name: 'X-Signature', in: 'header', required: true, schema: { type: 'string' } },
                ],
                security: [{ key: [] }],
                requestBody: {
                  required: true,
                  content: {
                    'application/json': {
                      schema: {
                        type: 'object',
                        required: ['id', 'kind'],
                        properties: {
                          id: { type: 'string', maxLength: 10 },
                          kind: { type: 'string', enum: ['created', 'deleted'] },
                          note: { type: 'string' },
                        },
                      },
                    },
                  },
                },
                responses: {
                  '200': {
                    description: 'Taken',
                    content: {
                      'application/json': {
                        schema: { type: 'object', properties: { ok: { type: 'boolean' } } },
                      },
                    },
                  },
                  '204': { description: 'Taken' },
                },
              },
            },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      basic: { type: 'http', scheme: 'basic' },
    },
  },
};

const operation = '/paths/~1streams/post';
const key = '{$request.body#~1url}~1data';
const request = `${operation}/callbacks/onData/${key}/post`;

/** Pointers into `BASE`. */
export const AT = {
  operation,
  callbacks: `${operation}/callbacks`,
  source: `${operation}/requestBody/content/application~1json/schema`,
  request,
  content: `${request}/requestBody/content`,
  payload: `${request}/requestBody/content/application~1json/schema`,
  responses: `${request}/responses`,
} as const;

/** New values by JSON Pointer; `undefined` takes away what is there. */
export type Edits = Readonly<Record<string, JsonValue | undefined>>;

/** A copy of a document with some values replaced, in order. */
export function edited(edits: Edits, from: JsonValue = BASE): JsonValue {
  return Object.entries(edits).reduce<JsonValue>(
    (document, [pointer, value]) => setAt(document, parsePointer(pointer) ?? [], value) ?? null,
    from,
  );
}

/** The callback request of `BASE`, as a value. */
export function requestOf(document: JsonValue = BASE): JsonValue {
  return readPointer(document, request) ?? null;
}

/** Edits that write the callback of `BASE` under another key, or another name and method. */
export function asCallback(
  { name = 'onData', key = '{$request.body#/url}/data', method = 'post' },
  value: JsonValue = requestOf(),
): Edits {
  return { [AT.callbacks]: { [name]: { [key]: { [method]: value } } } };
}

/** Compares two documents, values or texts. */
export function compared(before: unknown, after: unknown, settings = {}): Comparison {
  return compareDescriptions({
    before: openDocuments({ 'api.json': before }),
    after: openDocuments({ 'api.json': after }),
    ...settings,
  });
}

/** Every change of a comparison, in its order. */
export function changesOf({ operations }: Comparison): readonly Change[] {
  return changesIn(operations);
}

/** A change in one line: verdicts, what changed, and why it matters. */
export function lineOf({ receiver, subscriber, what, reason }: Change): string {
  return `${receiver} | ${subscriber} | ${what} | ${reason}`;
}

/** What `BASE` and an edited copy of it differ in. */
export function linesOf(edits: Edits, from: JsonValue = BASE): readonly string[] {
  return changesOf(compared(from, edited(edits, from))).map(lineOf);
}
