import { stringify } from 'yaml';

interface Size {
  /** Operations with one callback request each. */
  readonly callbacks: number;
  /** Characters of JSON to reach with schemas and operations without callbacks. */
  readonly characters: number;
}

type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

/** A description as large APIs have them: many schemas, many paths, some of them with callbacks. Same seed, same text. */
function generateDocument({ callbacks, characters }: Size): Json {
  const random = seeded(7);
  const paths: { [path: string]: Json } = {};
  const schemas: { [name: string]: Json } = {};
  for (let index = 0; index < callbacks; index++)
    paths[`/subscriptions-${index}`] = { post: subscribe(index) };
  let written = JSON.stringify(paths).length;
  for (let index = 0; written < characters; index++) {
    const schema = record(random, index);
    const path: Json = { get: read(index) };
    schemas[`Record${index}`] = schema;
    paths[`/records-${index}/{id}`] = path;
    written += JSON.stringify(schema).length + JSON.stringify(path).length + 60;
  }
  return {
    openapi: '3.1.0',
    info: { title: `Generated, ${callbacks} callbacks`, version: '1' },
    servers: [{ url: 'https://api.example.com/v1' }],
    paths,
    components: { schemas },
  };
}

export function generateJson(size: Size): string {
  return JSON.stringify(generateDocument(size), null, 2);
}

export function generateYaml(size: Size): string {
  return stringify(generateDocument(size), { aliasDuplicateObjects: false });
}

function subscribe(index: number): Json {
  return {
    summary: `Subscribe ${index}`,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { callbackUrl: { type: 'string', format: 'uri' }, id: { type: 'string' } },
          },
        },
      },
    },
    responses: { '201': { description: 'Subscribed.' } },
    callbacks: {
      onEvent: {
        '{$request.body#/callbackUrl}/events/{$request.body#/id}': {
          post: { responses: { '204': { description: 'Received.' } } },
        },
      },
    },
  };
}

function read(index: number): Json {
  return {
    summary: `Read record ${index}`,
    tags: [`tag-${index % 20}`],
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      '200': {
        description: 'The record.',
        content: { 'application/json': { schema: { $ref: `#/components/schemas/Record${index}` } } },
      },
    },
  };
}

function record(random: () => number, index: number): Json {
  const properties: { [name: string]: Json } = {};
  for (let field = 0; field < 4 + Math.floor(random() * 12); field++) {
    properties[`field${field}`] = {
      type: random() < 0.7 ? 'string' : 'integer',
      description: 'What this member means, in the words of the people who made the API.',
      example: `value ${Math.floor(random() * 1e6)}`,
    };
  }
  if (index > 0) properties.parent = { $ref: `#/components/schemas/Record${Math.floor(random() * index)}` };
  return { type: 'object', required: ['field0'], properties };
}

/** A small linear congruential generator: benchmarks must see the same document every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
