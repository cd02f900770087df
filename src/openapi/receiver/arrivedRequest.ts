import type { MediaDetail, OperationDetail } from '../exchange/detail.ts';
import { readBody } from '../http/body.ts';
import { bodyFault } from '../http/bodyFault.ts';
import { essence } from '../http/essence.ts';
import { linesByName } from '../http/headers.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { counted, eitherOf, inlineCode } from '../source/words.ts';
import type { PastedRequest } from '../wire/wire.types.ts';
import type { Deviation } from './arrived.types.ts';
import { securityDeviations } from './arrivedSecurity.ts';
import { type ArrivedTarget, targetOf } from './arrivedTarget.ts';
import { fieldValueDeviations, isScalar, missingValue, valueDeviations } from './arrivedValue.ts';
import type { ReceivedRequest } from './receiver.types.ts';

export interface ArrivedCheck {
  readonly deviations: readonly Deviation[];
  /** The body to check against the schema of this declared media type. */
  readonly body?: { readonly mediaType: string; readonly text: string };
}

/** More are not listed. */
const MOST_DEVIATIONS = 200;

/**
 * Compares a request that arrived with the description of a callback request: method, path and query, headers, what
 * authorises it, and the type of its body. Its host is not compared, since it may have arrived behind a proxy.
 *
 * @param detail The callback request. @param received Its URL; absent where it has none, so that path and query of the
 *   URL are not compared. @param message From `parseMessage`.
 * @returns Each deviation at its place, and the body, which is left to the validator. Never throws; at most 200 deviations.
 * @example checkArrived(detail, received, message).deviations[0]?.message // 'The method is `GET`; expected `POST`.'
 */
export function checkArrived(
  detail: OperationDetail,
  received: ReceivedRequest | undefined,
  message: PastedRequest,
): ArrivedCheck {
  const headers = linesByName(message.headers);
  const { path, pairs } = targetOf(message.url);
  const media = mediaOf(detail, message);
  const found = [
    ...methodDeviation(detail.method, message.method),
    ...(received ? pathDeviations(received, path) : []),
    ...queryDeviations(detail, received, pairs),
    ...fieldDeviations(detail, headers),
    ...securityDeviations(detail, headers, pairs),
    ...bodyDeviations(detail, message, media),
  ];
  const text = message.body?.text;
  return {
    deviations: found.slice(0, MOST_DEVIATIONS),
    ...(media && text !== undefined && { body: { mediaType: media.mediaType, text } }),
  };
}

function methodDeviation(expected: string, method: string): readonly Deviation[] {
  if (method === expected) return [];
  const message = `The method is ${inlineCode(method)}; expected ${inlineCode(expected)}.`;
  return [{ place: 'method', severity: 'error', message }];
}

function pathDeviations({ template, parameters }: ReceivedRequest, path: string): readonly Deviation[] {
  const arrived = path.replace(/^\//, '').split('/');
  const { segments } = template;
  if (arrived.length !== segments.length) {
    const message = `The path is ${inlineCode(path)}; expected ${inlineCode(template.path)}, which has ${counted(segments.length, 'segment')} instead of ${arrived.length}.`;
    return [{ place: 'path', severity: 'error', message }];
  }
  return segments.flatMap((segment, index): readonly Deviation[] => {
    const text = percentDecode(arrived[index] ?? '');
    if (typeof segment !== 'string') {
      const schema =
        parameters.find((each) => each.in === 'path' && each.name === segment.name)?.schema ?? {};
      return valueDeviations('path', segment, text, schema);
    }
    if (text === percentDecode(segment)) return [];
    const message = `Segment ${index + 1} of the path is ${inlineCode(text)}; expected ${inlineCode(segment)}, as in ${inlineCode(template.path)}.`;
    return [{ place: 'path', severity: 'error', message }];
  });
}

function queryDeviations(
  { parameters }: OperationDetail,
  received: ReceivedRequest | undefined,
  pairs: ArrivedTarget['pairs'],
): readonly Deviation[] {
  const ofUrl = (received?.parameters ?? []).filter((each) => each.in === 'query');
  const fields = parameters.filter((each) => each.in === 'query');
  if (parameters.some((each) => each.in === 'querystring')) return [];
  // The members of an object may be pairs of their own, by any name.
  const takesAny = fields.some((each) => each.types.includes('object') && each.style !== 'deepObject');
  const names = new Set([...ofUrl, ...fields].map(({ name }) => name));
  const isKnown = (name: string) => takesAny || names.has(name) || names.has(name.split('[', 1)[0] ?? '');
  return [
    ...ofUrl.flatMap(({ name, schema }) => {
      const values = pairs.get(name);
      const parameter = received?.template.query.find((each) => each.name === name);
      if (values === undefined) return [missingValue('query', name, `query parameter`, parameter)];
      return parameter && schema.type !== 'array'
        ? valueDeviations('query', parameter, values[0] ?? '', schema)
        : [];
    }),
    ...fields.flatMap((field) => {
      const values = pairs.get(field.name);
      if (values === undefined)
        return field.required && isScalar(field)
          ? [missingValue('query', field.name, 'query parameter')]
          : [];
      return fieldValueDeviations('query', field, values[0] ?? '');
    }),
    ...[...pairs.keys()]
      .filter((name) => !isKnown(name))
      .map(
        (name): Deviation => ({
          ...{ place: 'query', name, severity: 'note' },
          message: `The query parameter ${inlineCode(name)} is not described.`,
        }),
      ),
  ];
}

function fieldDeviations(
  { parameters }: OperationDetail,
  headers: ReadonlyMap<string, readonly string[]>,
): readonly Deviation[] {
  const cookies = new Map(
    (headers.get('cookie') ?? []).flatMap((line) =>
      line.split(';').map((each): [string, string] => {
        const [name = '', ...value] = each.trim().split('=');
        return [name, value.join('=')];
      }),
    ),
  );
  return parameters.flatMap((field): readonly Deviation[] => {
    if (field.in !== 'header' && field.in !== 'cookie') return [];
    // OpenAPI leaves these to the body and to `security` (Parameter Object).
    if (field.in === 'header' && /^(?:accept|content-type|authorization)$/i.test(field.name)) return [];
    const lines =
      field.in === 'header' ? headers.get(field.name.toLowerCase()) : listOf(cookies.get(field.name));
    if (lines === undefined) return field.required ? [missingValue(field.in, field.name, field.in)] : [];
    return fieldValueDeviations(field.in, field, lines.join(', '));
  });
}

function listOf(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value];
}

/** The declared media type that a body is of; the only one where the message does not say. */
function mediaOf({ requestBody }: OperationDetail, { body }: PastedRequest): MediaDetail | undefined {
  if (!requestBody || !body) return undefined;
  const type = essence(body.mediaType);
  const { media } = requestBody;
  if (type === '') return media.length === 1 ? media[0] : undefined;
  const [family = ''] = type.split('/');
  return [type, `${family}/*`, '*/*'].flatMap((wanted) =>
    media.filter((each) => essence(each.mediaType) === wanted),
  )[0];
}

function bodyDeviations(
  { requestBody }: OperationDetail,
  { body }: PastedRequest,
  media: MediaDetail | undefined,
): readonly Deviation[] {
  if (!body) {
    if (!requestBody?.required) return [];
    return [{ place: 'body', severity: 'error', message: 'The body is missing; it is required.' }];
  }
  if (!requestBody)
    return [{ place: 'body', severity: 'note', message: 'It has a body, but none is described.' }];
  const expected = eitherOf(requestBody.media.map(({ mediaType }) => mediaType));
  if (essence(body.mediaType) === '') {
    return [
      {
        place: 'content type',
        severity: 'error',
        message: `The header \`Content-Type\` is missing; expected ${expected}.`,
      },
    ];
  }
  if (!media) {
    const message = `The content type is ${inlineCode(body.mediaType)}; expected ${expected}.`;
    return [{ place: 'content type', severity: 'error', message }];
  }
  const read = readBody(media.mediaType, body.text);
  if (read.kind !== 'broken') return [];
  return [
    { place: 'body', severity: 'error', message: `The body cannot be read: ${bodyFault(read).message}` },
  ];
}
