/** Hand-written exchanges for this folder's component tests: data only, never imported by the app. */
import type { ExchangeBody, ParameterLocation } from '../../openapi/http/index.ts';
import type {
  CallbackRequest,
  CallbackUrl,
  Exchange,
  Expression,
  Field,
  MediaDetail,
  Operation,
  OperationDetail,
  Resolution,
  ResponseDetail,
  SampleOrigin,
  Simulation,
  UrlPart,
  WalkStep,
} from '../../openapi/index.ts';
import { sourceKindOf } from '../../openapi/index.ts';
import type { JsonValue } from '../../openapi/source/index.ts';

const nowhere = { uri: 'openapi.yaml', start: 0, end: 1 };

interface FieldOptions extends Partial<Omit<Field, 'sample'>> {
  readonly sample?: JsonValue;
  readonly origin?: SampleOrigin;
}

export function field(location: ParameterLocation, name: string, options: FieldOptions = {}): Field {
  const { sample = 'text', origin = 'example', ...rest } = options;
  return {
    id: `${location}.${name}`,
    name,
    in: location,
    required: false,
    declared: true,
    style: location === 'query' ? 'form' : 'simple',
    explode: false,
    allowReserved: false,
    types: ['string'],
    deprecated: false,
    examples: [],
    sentByDefault: true,
    feedsUrl: false,
    range: nowhere,
    ...rest,
    sample: { value: sample, origin, generated: origin === 'schema' || origin === 'convention' ? [''] : [] },
  };
}

export function media(text: string, options: Partial<MediaDetail> = {}): MediaDetail {
  return {
    mediaType: 'application/json',
    dataForm: 'json',
    sample: { value: text, origin: 'example', generated: [] },
    text,
    examples: [],
    ...options,
  };
}

export function response(status: string, options: Partial<ResponseDetail> = {}): ResponseDetail {
  return { status, headers: [], media: [], ...options };
}

export function detail(options: Partial<OperationDetail> = {}): OperationDetail {
  return {
    id: 'op',
    method: 'POST',
    path: '/streams',
    isCallback: false,
    servers: [{ url: 'https://provider.example', variables: [] }],
    generatedServer: true,
    parameters: [],
    responses: [],
    ...options,
  };
}

export function operation(options: Partial<Operation> = {}): Operation {
  return {
    id: 'op',
    method: 'POST',
    path: '/streams',
    origin: 'path',
    unused: false,
    tags: [],
    deprecated: false,
    place: { uri: 'openapi.yaml', pointer: '/paths/~1streams/post' },
    range: nowhere,
    sender: 'consumer',
    callbacks: [],
    ...options,
  };
}

export function callback(key: string, options: Partial<CallbackRequest> = {}): CallbackRequest {
  const { origin: _origin, path: _path, unused: _unused, ...shared } = operation();
  return {
    ...shared,
    id: 'cb',
    sender: 'provider',
    parentId: 'op',
    name: 'onData',
    nameRange: nowhere,
    key,
    keyPlace: { uri: 'openapi.yaml', pointer: '/k' },
    keyRange: nowhere,
    keyExtent: nowhere,
    extent: nowhere,
    parsed: { key, form: 'template', parts: [], problems: [], notices: [] },
    partRanges: [],
    references: [],
    repeats: false,
    ...options,
  };
}

export function exchange(
  options: Partial<Exchange['request']> = {},
  answer?: Exchange['response'],
): Exchange {
  const request = {
    method: 'POST',
    path: '/streams',
    url: 'https://provider.example/streams',
    urlGenerated: true,
    values: [],
    body: { kind: 'absent', declared: false } as const,
    ...options,
  };
  return answer ? { request, response: answer, responses: [] } : { request, responses: [] };
}

export function answered(status: number, body: ExchangeBody = { kind: 'absent', declared: false }) {
  return { status, declaredStatus: String(status), headers: [], body };
}

export function jsonBody(text: string): ExchangeBody {
  return {
    kind: 'data',
    mediaType: 'application/json',
    dataForm: 'json',
    text,
    value: JSON.parse(text),
    generated: [],
  };
}

/** A simulation of the parts; without an outcome, the URL is what the parts give. */
export function simulation(pieces: readonly UrlPart[], outcome?: CallbackUrl, repaired = false): Simulation {
  let start = 0;
  const parts = pieces.map((part) => {
    const range = { start, end: start + part.raw.length };
    start = range.end;
    return { ...part, range };
  });
  const url = parts.map((part) =>
    part.kind === 'literal' ? part.raw : part.resolution.kind === 'resolved' ? part.resolution.text : '',
  );
  return {
    key: parts.map((part) => part.raw).join(''),
    repaired,
    parts,
    callbackUrl: outcome ?? { kind: 'url', url: url.join(''), notes: [] },
  };
}

export function literal(raw: string): UrlPart {
  return { kind: 'literal', raw, range: { start: 0, end: raw.length } };
}

export function expressionPart(
  raw: string,
  expression: Expression,
  resolution: Resolution,
  explanation = 'Reads a value of the exchange.',
): UrlPart {
  const range = { start: 0, end: raw.length };
  return {
    kind: 'expression',
    raw,
    range,
    expression,
    sourceKind: sourceKindOf(expression),
    resolution,
    explanation,
  };
}

export function named(
  kind: 'query' | 'header' | 'path',
  name: string,
  message: 'request' | 'response' = 'request',
) {
  return { kind, message, name, nameRange: { start: 0, end: 0 } } as const;
}

export function body(pointer: string, message: 'request' | 'response' = 'request') {
  return { kind: 'body', message, pointer, pointerRange: { start: 0, end: 0 } } as const;
}

export function resolved(
  text: string,
  source: string,
  options: { generated?: boolean; walk?: WalkStep[] } = {},
) {
  return {
    kind: 'resolved',
    value: text,
    text,
    source,
    generated: options.generated ?? false,
    walk: options.walk ?? [],
    notes: [],
  } as const;
}

export function walkStep(token: string, found: string, options: Partial<WalkStep> = {}): WalkStep {
  return { token, found, reached: true, available: [], ...options };
}

/** `{$request.query.callbackUrl}/data`, resolved. */
export const streams = simulation([
  expressionPart(
    '{$request.query.callbackUrl}',
    named('query', 'callbackUrl'),
    resolved('https://tonys-server.com', 'request.query.callbackUrl'),
    'The query parameter `callbackUrl` of the request.',
  ),
  literal('/data'),
]);

/** `{$request.header.progressUrl}` with the optional header left out. */
export const headerLeftOut = simulation(
  [
    expressionPart(
      '{$request.header.progressUrl}',
      named('header', 'progressUrl'),
      {
        kind: 'missing',
        source: 'request.header.progressUrl',
        reason: 'not-sent',
        message: 'The optional header `progressUrl` is not sent.',
        walk: [],
        available: [],
      },
      'The header `progressUrl` of the request.',
    ),
  ],
  {
    kind: 'none',
    cause: 'missing',
    reason: 'the optional header `progressUrl` is not sent, so no callback is made.',
  },
);

/** A pointer that ends at an object. */
export const objectInBody = simulation(
  [
    expressionPart(
      '{$request.body#/customer/hooks}',
      body('/customer/hooks'),
      {
        kind: 'unusable',
        source: 'request.body',
        reason: 'object',
        value: { created: 'https://c.example/created', paid: 'https://c.example/paid' },
        message: '`/customer/hooks` is an object; a URL takes a text, number or boolean.',
        walk: [
          walkStep('body', 'object'),
          walkStep('customer', 'object'),
          walkStep('hooks', 'object', { available: ['created', 'paid'] }),
        ],
      },
      'The member `/customer/hooks` of the request body.',
    ),
    literal('/done'),
  ],
  {
    kind: 'none',
    cause: 'unusable',
    reason: '`/customer/hooks` is an object, and only a text, number or boolean can be part of a URL.',
  },
);

/** `{$callback_url}/invoices/{$request.body.id}`, which is simulated under its repaired reading. */
export const invoices: Simulation = {
  ...simulation(
    [
      expressionPart(
        '{$callback_url}',
        named('query', 'callback_url'),
        resolved('https://www.external.org/events', 'request.query.callback_url'),
        'The query parameter `callback_url` of the request.',
      ),
      literal('/invoices/'),
      expressionPart(
        '{$request.body.id}',
        body('/id'),
        resolved('2expen51ve', 'request.body', {
          walk: [walkStep('body', 'object'), walkStep('id', '"2expen51ve"')],
        }),
        'The member `/id` of the request body.',
      ),
    ],
    undefined,
    true,
  ),
  key: '{$request.query.callback_url}/invoices/{$request.body#/id}',
};
