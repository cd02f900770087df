import type { Description } from '../description/describeSet.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import { simulate } from '../simulation/simulate.ts';
import { openDocuments } from '../slice/slice.fixture.ts';
import { readPointer } from '../source/pointer.ts';
import { minorOfKind } from '../spec/documentKind.ts';
import { allCallbacks, allWebhooks, requestPath } from '../workspace/lookup.ts';
import { readingOf } from '../workspace/readingOf.ts';
import type { Receiver, ReceiverTarget } from './receiver.types.ts';
import { receiverDocument } from './receiverDocument.ts';
import { receiverTarget, webhookTarget } from './receiverTarget.ts';

/** Every callback request of a description with the URL that default samples give it, and every webhook; for tests. */
export function targetsOf(description: Description): readonly ReceiverTarget[] {
  return [
    ...allCallbacks(description.analysis).map(({ id }) => targetOf(description, id)),
    ...allWebhooks(description.analysis).map(({ id, path }) => webhookTarget(id, path)),
  ];
}

function targetOf(description: Description, id: string): ReceiverTarget {
  const [operation, ...callbacks] = requestPath(description.analysis, id);
  const options = { minor: minorOfKind(description.analysis.kind) };
  let parent = operation?.id ?? '';
  let target: ReceiverTarget = { id, inserted: [] };
  for (const callback of callbacks) {
    const detail = description.describe(parent);
    if (!detail) return target;
    const exchange = buildExchange(detail, {}, target.url);
    target = receiverTarget(id, simulate(readingOf(callback).parsed, exchange, options));
    parent = callback.id;
  }
  return target;
}

/** The receiver of some requests, by default of all. */
export function receiverOf(description: Description, ids?: readonly string[]): Receiver {
  const targets = targetsOf(description);
  return receiverDocument(description, ids ? targets.filter(({ id }) => ids.includes(id)) : targets);
}

export const info = { title: 'Streams API', version: '2' };
export const ref = (reference: string) => ({ $ref: reference });
export const body = (schema: unknown) => ({ content: { 'application/json': { schema } } });
export const ok = { 204: { description: 'Received' } };
export const event = { post: { requestBody: body(ref('#/components/schemas/Event')), responses: ok } };
export const url = { type: 'string', example: 'https://c.example/cb' };

interface Source {
  readonly openapi?: string;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly callbacks?: unknown;
  readonly components?: unknown;
  readonly more?: object;
}

/** `POST /streams` with callbacks, and a body with the URL `u`. */
export function source({ openapi = '3.1.0', request = {}, callbacks, components = {}, more = {} }: Source) {
  const operation = {
    requestBody: body({ type: 'object', required: ['u'], properties: { u: url, ...request } }),
    responses: { 201: { description: 'Created' } },
    callbacks,
  };
  const schemas = { Event: { type: 'object' } };
  return openDocuments({
    'api/openapi.json': {
      openapi,
      info,
      paths: { '/streams': { post: operation } },
      components: { schemas, ...Object(components) },
      ...more,
    },
  });
}

export const read = (of: Receiver, pointer: string) => readPointer(of.value, pointer);
