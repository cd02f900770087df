import type { CallbackRequest, KeyPart, Operation, ParsedKey, Party, Repair } from '../../openapi/index.ts';
import type { SimulatedUrl } from './flowPane.types.ts';

const HERE = { uri: 'openapi.yaml', start: 0, end: 0 };
const PLACE = { uri: 'openapi.yaml', pointer: '' };

interface CallbackSketch
  extends Partial<Pick<CallbackRequest, 'summary' | 'deprecated' | 'repeats' | 'repair'>> {
  readonly method?: string;
  readonly callbacks?: readonly CallbackRequest[];
}

/** A callback request of the model in a few words; `adopt` gives it its ids and its sender. */
export function callback(name: string, key: string, sketch: CallbackSketch = {}): CallbackRequest {
  return {
    id: name,
    parentId: '',
    name,
    key,
    method: 'POST',
    tags: [],
    deprecated: false,
    place: PLACE,
    range: HERE,
    nameRange: HERE,
    keyPlace: PLACE,
    keyRange: { ...HERE, start: 7, end: 9 },
    keyExtent: HERE,
    extent: HERE,
    parsed: parsed(key, sketch.repair),
    partRanges: [],
    references: [],
    repeats: false,
    sender: 'provider',
    callbacks: [],
    ...sketch,
  };
}

/** An operation of the model in a few words: `operation('POST /streams', [callback(…)], {…})`. */
export function operation(
  target: string,
  callbacks: readonly CallbackRequest[],
  sketch: Partial<Pick<Operation, 'summary' | 'deprecated' | 'unused' | 'tags' | 'origin'>> = {},
): Operation {
  const [method = '', path = ''] = target.split(' ');
  const sender: Party = sketch.origin === 'webhook' ? 'provider' : 'consumer';
  return {
    id: target,
    method,
    path,
    origin: 'path',
    tags: [],
    deprecated: false,
    unused: false,
    place: PLACE,
    range: { ...HERE, start: 1, end: 3 },
    sender,
    callbacks: adopt(callbacks, target, sender),
    ...sketch,
  };
}

function adopt(
  callbacks: readonly CallbackRequest[],
  parentId: string,
  parentSender: Party,
): readonly CallbackRequest[] {
  const sender = parentSender === 'consumer' ? 'provider' : 'consumer';
  return callbacks.map((request, index) => {
    const id = `${parentId}>${request.name}.${index}`;
    return { ...request, id, parentId, sender, callbacks: adopt(request.callbacks, id, sender) };
  });
}

/** A stand-in for the grammar: braces with `$request` or `$response` inside are expressions. */
function parsed(key: string, repair: Repair | undefined): ParsedKey {
  const parts: KeyPart[] = [];
  for (const match of key.matchAll(/\{[^}]*\}?|[^{]+/g)) {
    const [raw] = match;
    const range = { start: match.index, end: match.index + raw.length };
    const source = /^\{\$(request|response)\.(header|query|path|body)/.exec(raw);
    if (!raw.startsWith('{')) parts.push({ kind: 'literal', range, raw });
    else if (repair !== undefined) {
      const problem = { code: 'expr-root', range, expected: [], found: raw } as const;
      parts.push({ kind: 'invalid', range, raw, problem });
    } else if (source !== null) {
      const message = source[1] === 'response' ? 'response' : 'request';
      const expression =
        source[2] === 'body'
          ? ({ kind: 'body', message, pointer: '', pointerRange: range } as const)
          : ({
              kind: source[2] === 'header' ? 'header' : 'query',
              message,
              name: '',
              nameRange: range,
            } as const);
      parts.push({ kind: 'expression', range, inner: range, raw, expression });
    }
  }
  return { key, form: repair === undefined ? 'template' : 'invalid', parts, problems: [], notices: [] };
}

export const invoices = operation(
  'POST /invoices/',
  [
    callback('invoice_notification', '{$callback_url}/invoices/{$request.body.id}', {
      repair: {
        kind: 'suggestion',
        key: '{$request.query.callback_url}/invoices/{$request.body#/id}',
        parsed: parsed('{$request.query.callback_url}/invoices/{$request.body#/id}', undefined),
        edits: [],
      },
    }),
  ],
  { summary: 'Create invoice', tags: ['invoices'] },
);

export const customers = operation(
  'POST /customers/',
  [callback('customerCreated', '{$request.body#/hooks/created}', { summary: 'A customer was created' })],
  { summary: 'Create customer', tags: ['customers'] },
);

export const board = operation(
  'PUT /board/{row}/{column}',
  [
    callback('progress', '{$request.header.progressUrl}', { deprecated: true }),
    callback('location', '{$response.header.Location}', { method: 'GET' }),
  ],
  { summary: 'Set a single board square', tags: ['board'] },
);

export const orders = operation('POST /orders', [
  callback('shipped', '{$request.query.url}/shipped', {
    callbacks: [callback('received', '{$request.body#/ackUrl}')],
  }),
]);

export const topics = operation(
  'POST /topics',
  Array.from({ length: 83 }, (_, index) =>
    callback(`topic${index + 1}`, '{$request.body#/callbackReference}'),
  ),
  { summary: 'Subscribe to topics' },
);

export const paid = operation('POST paid', [callback('acknowledge', '{$request.body#/ackUrl}')], {
  origin: 'webhook',
  summary: 'An invoice was paid',
});

export const spare = operation(' spareCallback', [callback('spareCallback', '{$request.query.url}')], {
  origin: 'component-callback',
  unused: true,
});

export const invoiceUrl: SimulatedUrl = {
  kind: 'url',
  parts: [
    { text: 'https://www.external.org/events', sourceKind: 'query' },
    { text: '/invoices/' },
    { text: '2expen51ve', sourceKind: 'body' },
  ],
};

export const noUrl: SimulatedUrl = {
  kind: 'none',
  reason: 'the optional header `progressUrl` is not sent, so no callback is made',
};
