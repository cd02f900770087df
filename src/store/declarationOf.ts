import type { DocumentRange, Field, MediaDetail, ResponseDetail } from '../openapi/index.ts';
import type { Simulated } from './simulations.ts';

/**
 * Where the document declares what an expression reads: the parameter, header, media type, response or operation.
 *
 * @param source Field id with message: `request.query.callbackUrl`, `response.status`.
 * @returns `undefined` for a name that only the key mentions.
 */
export function declarationOf(source: string, simulated: Simulated): DocumentRange | undefined {
  const { parent, parentDetail, exchange } = simulated;
  const { request, response } = exchange;
  switch (source) {
    case 'request.url':
    case 'request.method':
      return parent.range;
    case 'request.body':
      return mediaRange(parentDetail.requestBody?.media ?? [], request.body);
    case 'response.status':
      return answerOf(simulated)?.range;
    case 'response.body':
      return response && mediaRange(answerOf(simulated)?.media ?? [], response.body);
    default: {
      const [message, fields] = source.startsWith('response.')
        ? ['response', answerOf(simulated)?.headers ?? []]
        : ['request', parentDetail.parameters];
      return rangeOfField(source, `${message}.`, fields);
    }
  }
}

function rangeOfField(source: string, prefix: string, fields: readonly Field[]): DocumentRange | undefined {
  return fields.find((field) => prefix + field.id === source && field.declared)?.range;
}

function answerOf({ parentDetail, exchange }: Simulated): ResponseDetail | undefined {
  return parentDetail.responses.find(({ status }) => status === exchange.response?.declaredStatus);
}

function mediaRange(
  media: readonly MediaDetail[],
  body: Simulated['exchange']['request']['body'],
): DocumentRange | undefined {
  const type = body.kind === 'absent' ? undefined : body.mediaType;
  return (media.find(({ mediaType }) => mediaType === type) ?? media[0])?.range;
}
