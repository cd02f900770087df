import fc from 'fast-check';
import type { JsonValue } from '../source/json.ts';
import type { ChangeKind, ChangeVerdict } from './compare.types.ts';

/** What documents with one operation and some callbacks are made of, so that a test can change one thing. */
export interface Model {
  readonly version: '3.0.3' | '3.1.0' | '3.2.0';
  /** How schemas are written: in place, behind a reference, split by `allOf`, or as the only branch. */
  readonly form: 'inline' | 'reference' | 'allOf' | 'branch';
  readonly isComponent: boolean;
  readonly source: Source;
  readonly responses: readonly string[];
  readonly first: Callback;
  readonly others: readonly Callback[];
}

interface Source {
  readonly name?: string;
  readonly required: boolean;
  readonly pattern?: string;
  readonly maxLength?: number;
}

interface Callback {
  readonly name: string;
  readonly key: string;
  readonly method: string;
  readonly media: readonly string[];
  readonly members: Readonly<Record<string, Member>>;
  readonly required: readonly string[];
  readonly closed: boolean;
  readonly headers: readonly string[];
  readonly security: string | undefined;
  readonly replies: readonly string[];
  readonly replyRequired: boolean;
  readonly replyMembers: readonly string[];
  readonly summary: string;
}

interface Member {
  readonly type: string;
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
}

const member: fc.Arbitrary<Member> = fc.constantFrom<Member>(
  { type: 'string' },
  { type: 'string', maxLength: 9 },
  { type: 'string', enum: ['x', 'y'] },
  { type: 'integer' },
  { type: 'string', nullable: true },
  { type: 'object' },
);

const callback = (name: string, key: string): fc.Arbitrary<Callback> =>
  fc.record({
    name: fc.constant(name),
    key: fc.constant(key),
    method: fc.constantFrom('post', 'put'),
    media: fc.constant(['application/json']),
    members: fc.record({
      fixed: fc.constant({ type: 'string', enum: ['a', 'b'], maxLength: 10 }),
      free: fc.constant({ type: 'string' }),
      more: member,
      '~x/y': member,
    }),
    required: fc.constantFrom(['fixed'], ['fixed', 'more']),
    closed: fc.constant(false),
    headers: fc.constantFrom(['X-Signature'], ['X-Signature', 'X-Id']),
    security: fc.constant('key'),
    replies: fc.constantFrom(['200', '204'], ['200', '204', '410']),
    replyRequired: fc.constant(false),
    replyMembers: fc.constantFrom(['ok', 'note']),
    summary: fc.constant('One'),
  });

/** Documents that differ in version, in how schemas are written, and in what else is there. */
export const generatedModels: fc.Arbitrary<Model> = fc.record({
  version: fc.constantFrom('3.0.3', '3.1.0', '3.2.0'),
  form: fc.constantFrom('inline', 'reference', 'allOf', 'branch'),
  isComponent: fc.boolean(),
  source: fc.constantFrom({ required: true, pattern: '^https?:' }, { required: true, maxLength: 900 }),
  responses: fc.constantFrom(['201'], ['201', '400']),
  first: callback('first', '{$request.body#/url}/first'),
  others: fc.oneof(
    fc.constant([]),
    fc.tuple(callback('second', '{$request.query.cb}')),
    fc.tuple(
      callback('second', '{$request.query.cb}'),
      callback('third', 'https://c.example/{$request.query.cb}'),
    ),
  ),
});

/** The document of a model. */
export function documentOf(model: Model): JsonValue {
  const { version, form, isComponent, source, responses, first, others } = model;
  const schemas: Record<string, JsonValue> = {};
  const write = (name: string, schema: Record<string, JsonValue>): JsonValue => {
    if (form === 'inline') return schema;
    if (form === 'branch') return { oneOf: [schema] };
    schemas[name] = schema;
    const reference = { $ref: `#/components/schemas/${name}` };
    return form === 'reference' ? reference : { allOf: [reference, {}] };
  };
  const { name = 'url', required, ...limits } = source;
  const callbacks = [first, ...others].map((each) => [each.name, callbackOf(each, version, write)] as const);
  const written = isComponent
    ? callbacks.map(([name]) => [name, { $ref: `#/components/callbacks/${name}` }] as const)
    : callbacks;
  const body = write('Source', {
    type: 'object',
    properties: {
      [name]: { type: 'string', ...limits, example: 'https://consumer.example/cb' },
      other: { type: 'string', example: 'https://consumer.example/other' },
    },
    required: required ? [name] : [],
  });
  return {
    openapi: version,
    info: { title: 'T', version: '1' },
    paths: {
      '/a': {
        post: {
          parameters: [
            {
              name: 'cb',
              in: 'query',
              required: true,
              schema: { type: 'string', example: 'https://consumer.example/q' },
            },
          ],
          requestBody: { required: true, content: { 'application/json': { schema: body } } },
          responses: Object.fromEntries(
            responses.map((status) => [
              status,
              {
                description: '',
                headers: {
                  Location: {
                    required: true,
                    schema: { type: 'string', example: 'https://consumer.example/l' },
                  },
                },
              },
            ]),
          ),
          callbacks: Object.fromEntries(written),
        },
      },
    },
    components: {
      schemas,
      callbacks: Object.fromEntries(isComponent ? callbacks : []),
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        basic: { type: 'http', scheme: 'basic' },
      },
    },
  };
}

function callbackOf(
  each: Callback,
  version: Model['version'],
  write: (name: string, schema: Record<string, JsonValue>) => JsonValue,
): JsonValue {
  const schema = write(`Payload-${each.key.length}`, {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(each.members).map(([name, one]) => [name, memberOf(one, version)]),
    ),
    required: each.required,
    ...(each.closed && { additionalProperties: false }),
  });
  const reply = write(`Reply-${each.key.length}`, {
    type: 'object',
    properties: Object.fromEntries(each.replyMembers.map((name) => [name, { type: 'string' }])),
    required: each.replyRequired ? ['ok'] : [],
  });
  return {
    [each.key]: {
      [each.method]: {
        summary: each.summary,
        parameters: each.headers.map((name) => ({ name, in: 'header', schema: { type: 'string' } })),
        ...(each.security !== undefined && { security: [{ [each.security]: [] }] }),
        requestBody: {
          required: true,
          content: Object.fromEntries(each.media.map((name) => [name, { schema }])),
        },
        responses: Object.fromEntries(
          each.replies.map((status) => [
            status,
            {
              description: '',
              ...(status === '200' && { content: { 'application/json': { schema: reply } } }),
            },
          ]),
        ),
      },
    },
  };
}

function memberOf({ nullable, ...rest }: Member, version: Model['version']): JsonValue {
  if (nullable !== true) return { ...rest };
  return version === '3.0.3' ? { ...rest, nullable } : { ...rest, type: [rest.type, 'null'] };
}

export interface Mutation {
  readonly name: string;
  readonly kind: ChangeKind;
  readonly receiver: ChangeVerdict;
  readonly subscriber: ChangeVerdict;
  /** Makes a model that the change can be made in. */
  readonly prepare: (model: Model) => Model;
  readonly mutate: (model: Model) => Model;
}

function mutation(
  name: string,
  kind: ChangeKind,
  verdicts: readonly [ChangeVerdict, ChangeVerdict],
  mutate: Mutation['mutate'],
  prepare: Mutation['prepare'] = (model) => model,
): Mutation {
  const [receiver, subscriber] = verdicts;
  return { name, kind, receiver, subscriber, mutate, prepare };
}

const first = (change: (callback: Callback) => Partial<Callback>) => (model: Model) => ({
  ...model,
  first: { ...model.first, ...change(model.first) },
});

const ofMember = (change: Partial<Member>) =>
  first(({ members }) => ({
    members: { ...members, fixed: { ...Object(members.fixed), ...change } },
  }));

const source = (change: Partial<Source>) => (model: Model) => ({
  ...model,
  source: { ...model.source, ...change },
});

const SAFE = ['safe', 'safe'] as const;
const RECEIVER = ['breaks', 'safe'] as const;
const SUBSCRIBER = ['safe', 'breaks'] as const;
const BOTH = ['breaks', 'breaks'] as const;
const MAYBE = ['may-break', 'safe'] as const;

/** Each kind of change, made in the first callback of a model or in what it reads. */
export const MUTATIONS: readonly Mutation[] = [
  mutation('1 callback removed', 'callback-removed', BOTH, (model) => ({
    ...model,
    first: model.others[0] ?? { ...model.first, key: 'x-none' },
    others: model.others.slice(1),
  })),
  mutation('2 callback added there', 'callback-added-there', MAYBE, (model) => ({
    ...model,
    others: [...model.others, { ...model.first, name: 'new' }],
  })),
  mutation('3 callback added elsewhere', 'callback-added', SAFE, (model) => ({
    ...model,
    others: [...model.others, { ...model.first, name: 'new', key: '{$request.body#/other}' }],
  })),
  mutation(
    '4 callback renamed',
    'callback-renamed',
    SAFE,
    first(() => ({ name: 'renamed' })),
  ),
  mutation(
    '5 key text',
    'key-text',
    RECEIVER,
    first(() => ({ key: '{$request.body#/url}/event' })),
  ),
  mutation(
    '6 key source',
    'key-source',
    SUBSCRIBER,
    first(() => ({ key: '{$request.query.cb}/first' })),
  ),
  mutation(
    '7 key spelling',
    'key-spelling',
    SAFE,
    first(() => ({ key: '{ $request.body#/url }/first' })),
  ),
  mutation(
    '8 source required',
    'source-required',
    SUBSCRIBER,
    source({ required: true }),
    source({ required: false }),
  ),
  mutation('9 source optional', 'source-optional', MAYBE, source({ required: false })),
  mutation('10 source narrowed', 'source-narrowed', ['may-break', 'breaks'], source({ maxLength: 100 })),
  mutation('10 source widened', 'source-widened', SAFE, ({ source: _, ...model }) => ({
    ...model,
    source: { required: true },
  })),
  mutation(
    '11 response gone',
    'response-source-gone',
    BOTH,
    (model) => ({ ...model, responses: ['202'] }),
    first(() => ({ key: '{$response.header.Location}' })),
  ),
  mutation(
    '13 member added to a closed payload',
    'payload-added',
    MAYBE,
    first(({ members }) => ({ members: { ...members, fresh: { type: 'string' } } })),
    first(() => ({ closed: true })),
  ),
  mutation(
    '21 security added',
    'security',
    ['may-break', 'may-break'],
    first(() => ({ security: 'key' })),
    first(() => ({ security: undefined })),
  ),
  mutation(
    '12 method',
    'method',
    RECEIVER,
    first(() => ({ method: 'patch' })),
  ),
  mutation(
    '13 member added',
    'payload-added',
    SAFE,
    first(({ members }) => ({ members: { ...members, fresh: { type: 'string' } } })),
  ),
  mutation(
    '14 member removed',
    'payload-removed',
    RECEIVER,
    first(({ members: { free: _, ...members } }) => ({ members })),
  ),
  mutation(
    '14 member optional',
    'payload-removed',
    RECEIVER,
    first(({ required }) => ({ required: required.slice(1) })),
  ),
  mutation(
    '15 member required',
    'payload-required',
    SAFE,
    first(({ required }) => ({ required: [...required, 'free'] })),
  ),
  mutation('16 value added', 'payload-widened', RECEIVER, ofMember({ enum: ['a', 'b', 'c'] })),
  mutation('16 null added', 'payload-widened', RECEIVER, ofMember({ nullable: true })),
  mutation('16 type changed', 'payload-widened', RECEIVER, ofMember({ type: 'boolean' })),
  mutation('17 value removed', 'payload-narrowed', SAFE, ofMember({ enum: ['a'] })),
  mutation('17 limit tightened', 'payload-narrowed', SAFE, ofMember({ maxLength: 5 })),
  mutation(
    '17 closed',
    'payload-narrowed',
    SAFE,
    first(() => ({ closed: true })),
  ),
  mutation('18 limit loosened', 'payload-loosened', MAYBE, ofMember({ maxLength: 50 })),
  mutation(
    '19 media type added',
    'media-type',
    MAYBE,
    first(({ media }) => ({ media: [...media, 'text/plain'] })),
  ),
  mutation(
    '19 media type replaced',
    'media-type',
    RECEIVER,
    first(() => ({ media: ['application/x+json'] })),
  ),
  mutation(
    '20 header added',
    'parameter',
    SAFE,
    first(({ headers }) => ({ headers: [...headers, 'X-New'] })),
  ),
  mutation(
    '20 header removed',
    'parameter',
    RECEIVER,
    first(({ headers }) => ({ headers: headers.slice(1) })),
  ),
  mutation(
    '21 security changed',
    'security',
    ['breaks', 'may-break'],
    first(() => ({ security: 'basic' })),
  ),
  mutation(
    '21 security removed',
    'security',
    ['breaks', 'may-break'],
    first(() => ({ security: undefined })),
  ),
  mutation(
    '22 reply removed',
    'reply-narrowed',
    RECEIVER,
    first(({ replies }) => ({ replies: replies.filter((each) => each !== '204') })),
  ),
  mutation(
    '22 member of a reply required',
    'reply-narrowed',
    RECEIVER,
    first(() => ({ replyRequired: true })),
  ),
  mutation(
    '23 reply added',
    'reply-widened',
    SAFE,
    first(({ replies }) => ({ replies: [...replies, '503'] })),
  ),
  mutation(
    '23 member of a reply removed',
    'reply-widened',
    SAFE,
    first(() => ({ replyMembers: ['ok'] })),
  ),
  mutation(
    '25 words',
    'words',
    SAFE,
    first(() => ({ summary: 'Other' })),
  ),
];

/** Renames what the first callback reads, and its key with it. */
const renamedSource =
  (change: Partial<Source>): Mutation['mutate'] =>
  (model) => ({
    ...model,
    source: { ...model.source, ...change, name: 'sink' },
    first: { ...model.first, key: '{$request.body#/sink}/first' },
  });

/** Changes that are made together, and all that is found of them, sorted by kind. */
export const MUTATIONS_TOGETHER: readonly (Pick<Mutation, 'name' | 'prepare' | 'mutate'> & {
  readonly found: readonly (readonly [ChangeKind, ChangeVerdict, ChangeVerdict])[];
})[] = [
  {
    name: '6 source renamed',
    prepare: (model) => model,
    mutate: renamedSource({}),
    found: [['key-source', 'safe', 'breaks']],
  },
  {
    name: '6 and 10: source renamed and narrowed',
    prepare: (model) => model,
    mutate: renamedSource({ maxLength: 100 }),
    found: [
      ['key-source', 'safe', 'breaks'],
      ['source-narrowed', 'may-break', 'breaks'],
    ],
  },
  {
    name: '6 and 9: source renamed and optional',
    prepare: (model) => model,
    mutate: renamedSource({ required: false }),
    found: [
      ['key-source', 'safe', 'breaks'],
      ['source-optional', 'may-break', 'safe'],
    ],
  },
  {
    name: '6 and 8: source renamed and required',
    prepare: source({ required: false }),
    mutate: renamedSource({ required: true }),
    found: [
      ['key-source', 'safe', 'breaks'],
      ['source-required', 'safe', 'breaks'],
    ],
  },
];
