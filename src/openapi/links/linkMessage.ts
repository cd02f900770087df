import { chosenMedia } from '../exchange/buildBody.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import type { CallbackMessage } from '../exchange/callbackMessage.ts';
import type { Field, OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { dataFormOf } from '../http/dataForm.ts';
import { scalarText } from '../http/scalarText.ts';
import { serializeParameter } from '../http/serializeParameter.ts';
import { type WireBody, wireBody } from '../http/wireBody.ts';
import type { JsonValue } from '../source/json.ts';
import type { SentField } from './link.types.ts';
import type { PassedValue } from './passedValue.ts';

/** The request as sent. */
export function messageOf(
  target: OperationDetail,
  edits: ExchangeEdits,
  url: string,
  sent: readonly SentField[],
  given: PassedValue | undefined,
): CallbackMessage {
  const body = bodyOf(target, edits, given);
  const at = (location: Field['in']) => sent.filter(({ field }) => field.in === location);
  const cookies = at('cookie').map(({ field, value }) => serializeParameter(field, value));
  return {
    method: target.method,
    url,
    headers: [
      ...(body === undefined ? [] : [{ name: 'Content-Type', value: body.mediaType }]),
      ...at('header').map(({ field, value }) => ({
        name: field.name,
        value: serializeParameter(field, value),
      })),
      ...(cookies.length === 0 ? [] : [{ name: 'Cookie', value: cookies.join('; ') }]),
    ],
    ...(body && { body }),
  };
}

/** The link's body in the target's media type; without one, the target's own sample, since one may be required. */
function bodyOf(
  target: OperationDetail,
  edits: ExchangeEdits,
  given: PassedValue | undefined,
): WireBody | undefined {
  if (given?.kind !== 'passed') return wireBody(buildExchange(target, edits).request.body);
  const media = chosenMedia(target.requestBody?.media ?? [], edits.requestMediaType);
  const mediaType = media?.mediaType ?? 'application/json';
  const dataForm = media?.dataForm ?? dataFormOf(mediaType);
  const text = dataForm === 'json' ? jsonText(given.value) : scalarText(given.value);
  const encoding = media?.encoding;
  return wireBody({
    kind: 'data',
    mediaType,
    dataForm,
    text,
    value: given.value,
    generated: [],
    ...(encoding && { encoding }),
  });
}

function jsonText(value: JsonValue): string {
  return JSON.stringify(value, null, 2);
}
