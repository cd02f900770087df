import type { OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits, FieldEdit } from '../exchange/exchange.ts';
import { bodyText } from '../http/body.ts';
import { scalarText } from '../http/scalarText.ts';
import type { JsonValue } from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import { type MessageBody, messageBody } from './messageBodies.ts';
import type { ScenarioChange, ValueChange } from './scenario.types.ts';
import { setAt } from './setAt.ts';

/**
 * The edits that make the samples of a description into a scenario: all of them, whatever is in the exchange now.
 *
 * @example editsFor(detail, { kind: 'values', values: [{ source: 'request.query.id' }] })
 *   // { fields: { 'request.query.id': { send: false } } }
 */
export function editsFor(detail: OperationDetail, change: ScenarioChange): ExchangeEdits {
  if (change.kind === 'edits') return change.edits;
  const fields: Record<string, FieldEdit> = {};
  const bodies = new Map<string, { readonly body: MessageBody; value: JsonValue | undefined }>();
  let sendRequestBody: false | undefined;
  for (const each of change.values) {
    const { source, pointer, value } = each;
    if (source !== 'request.body' && source !== 'response.body') {
      fields[source] = value === undefined ? { send: false } : { text: scalarText(value), send: true };
    } else if (pointer === undefined && source === 'request.body') {
      sendRequestBody = false;
    } else {
      const known = bodies.get(source) ?? startBody(detail, each);
      if (known === undefined) continue;
      known.value = setAt(known.value, parsePointer(pointer ?? '') ?? [], value);
      bodies.set(source, known);
    }
  }
  return {
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(sendRequestBody !== undefined && { sendRequestBody }),
    ...requestEdits(bodies.get('request.body')),
    ...responseEdits(bodies.get('response.body')),
  };
}

interface Written {
  readonly body: MessageBody;
  readonly value: JsonValue | undefined;
}

function startBody(detail: OperationDetail, change: ValueChange) {
  const body = messageBody(detail, change.source, change);
  return body && { body, value: body.value };
}

function requestEdits(written: Written | undefined): ExchangeEdits {
  if (written === undefined) return {};
  const { mediaType } = written.body.media;
  return {
    ...(!written.body.isChosen && { requestMediaType: mediaType }),
    requestBodies: { [mediaType]: textOf(written) },
  };
}

function responseEdits(written: Written | undefined): ExchangeEdits {
  const status = written?.body.status;
  if (written === undefined || status === undefined) return {};
  const { mediaType } = written.body.media;
  return {
    ...(!written.body.isChosen && { responseMediaTypes: { [status]: mediaType } }),
    responseBodies: { [`${status} ${mediaType}`]: textOf(written) },
  };
}

function textOf({ body, value }: Written): string {
  return value === undefined ? '' : bodyText(body.media.dataForm, value);
}
