import type {
  CallbackRequest,
  Exchange,
  ExchangeEdits,
  Fix,
  OperationDetail,
  Simulation,
} from '../../../openapi/index.ts';
import { partsInDocument } from '../../../openapi/language/index.ts';
import { type JsonValue, parsePointer } from '../../../openapi/source/index.ts';
import { withRequestBody, withResponseBody } from '../body/bodyEdits.ts';
import { withFieldEdit } from '../fields/fieldEdits.ts';
import type { CaptionedPart } from './partWords.ts';

/** What can be pressed to get a callback URL: a change of the sample, or of the document. */
export type WayOut =
  /** `label` and `done` hold code in backticks. */
  | { readonly label: string; readonly done: string; readonly edits: ExchangeEdits }
  | { readonly label: string; readonly fix: Fix };

interface Missing {
  readonly part: CaptionedPart;
  readonly index: number;
  readonly resolution: Extract<CaptionedPart['resolution'], { kind: 'missing' }>;
}

export interface WaysOutOf {
  readonly simulation: Simulation;
  readonly callback: CallbackRequest;
  readonly exchange: Exchange;
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
}

const MOST = 3;

/**
 * The candidates that the reason for having no callback URL names, as buttons: a field that is not sent, a member that
 * the body lacks, another response that has the value, the nearest name.
 *
 * @returns At most three, the likeliest first; none where there is a URL or nothing can be done about it here.
 */
export function waysOut(of: WaysOutOf): readonly WayOut[] {
  const { callbackUrl, parts } = of.simulation;
  if (callbackUrl.kind !== 'none' || callbackUrl.cause !== 'missing') return [];
  const index = parts.findIndex((part) => part.kind === 'expression' && part.resolution.kind === 'missing');
  const part = parts[index];
  if (part?.kind !== 'expression' || part.resolution.kind !== 'missing') return [];
  const missing = { part, index, resolution: part.resolution };
  return [
    ...sent(missing, of),
    ...nearestName(missing, of),
    ...added(missing, of),
    ...otherStatus(missing, of),
  ].slice(0, MOST);
}

/** Switches on a field that is not sent. */
function sent({ part, resolution }: Missing, { exchange, edits }: WaysOutOf): readonly WayOut[] {
  const { expression } = part;
  if (resolution.reason === 'not-sent' && 'name' in expression) {
    const { name } = expression;
    const done = `\`${name}\` is sent.`;
    return [
      { label: `Send \`${name}\``, done, edits: withFieldEdit(edits, resolution.source, { send: true }) },
    ];
  }
  const { body } = exchange.request;
  const isUnsent = resolution.source === 'request.body' && body.kind === 'absent' && body.declared;
  if (resolution.reason !== 'no-body' || !isUnsent) return [];
  const done = 'The request body is sent.';
  return [{ label: 'Send the request body', done, edits: { ...edits, sendRequestBody: true } }];
}

/** Names that are written in the document as they are, whatever its format. */
const PLAIN = /^[\w.-]+$/;

/** Writes the nearest name into the key. */
function nearestName({ part, index, resolution }: Missing, of: WaysOutOf): readonly WayOut[] {
  const { callback, simulation } = of;
  const nearest = resolution.nearest;
  const wrong = wrongName(part, resolution);
  const [range, ...others] = partsInDocument(callback)[index]?.ranges ?? [];
  if (nearest === undefined || wrong === undefined || simulation.repaired || !PLAIN.test(nearest)) return [];
  // Where the document writes it in other characters, such as escapes, the place of the name is not known.
  if (!range || others.length > 0 || range.end - range.start !== part.raw.length) return [];
  const at = part.raw.lastIndexOf(wrong);
  if (at < 0 || !PLAIN.test(wrong)) return [];
  const start = range.start + at;
  const fix: Fix = {
    title: `Write \`${nearest}\``,
    edits: [{ range: { uri: range.uri, start, end: start + wrong.length }, text: nearest }],
  };
  return [{ label: `Read \`${nearest}\` instead`, fix }];
}

function wrongName({ expression }: CaptionedPart, { walk }: Missing['resolution']): string | undefined {
  return 'name' in expression ? expression.name : walk.find((step) => !step.reached)?.token;
}

/** Adds the member that a JSON body lacks. */
function added(missing: Missing, { exchange, detail, edits }: WaysOutOf): readonly WayOut[] {
  const { expression } = missing.part;
  if (missing.resolution.reason !== 'pointer' || expression.kind !== 'body') return [];
  const body = expression.message === 'request' ? exchange.request.body : exchange.response?.body;
  const tokens = parsePointer(expression.pointer);
  if (body?.kind !== 'data' || body.dataForm !== 'json' || !tokens) return [];
  const value = withMember(body.value, tokens, missing.index === 0 ? SAMPLE_URL : SAMPLE_TEXT);
  const last = tokens.at(-1);
  if (value === undefined || last === undefined) return [];
  const text = JSON.stringify(value, null, 2);
  const changed = withBody(expression.message, body.mediaType, text, { exchange, detail, edits });
  if (!changed) return [];
  return [
    { label: `Add \`${last}\` to the sample`, done: `Added \`${last}\` to the sample.`, edits: changed },
  ];
}

const SAMPLE_URL = 'https://consumer.example/callback';
const SAMPLE_TEXT = 'sample';

function withBody(
  message: 'request' | 'response',
  mediaType: string,
  text: string,
  { exchange, detail, edits }: Pick<WaysOutOf, 'exchange' | 'detail' | 'edits'>,
): ExchangeEdits | undefined {
  if (message === 'request') {
    const media = detail.requestBody?.media.find((each) => each.mediaType === mediaType);
    return media && withRequestBody(edits, media, text);
  }
  const response = detail.responses.find((each) => each.status === exchange.response?.declaredStatus);
  const media = response?.media.find((each) => each.mediaType === mediaType);
  return response && media && withResponseBody(edits, response, media, text);
}

/** Deeper bodies are written by hand. */
const DEEPEST = 40;

/** @returns The value with a text at the end of a path of objects; `undefined` where something else is in the way. */
function withMember(value: JsonValue, tokens: readonly string[], text: string): JsonValue | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return text;
  if (tokens.length > DEEPEST || typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const members = Object.entries(value);
  const known = members.find(([name]) => name === token);
  const inner = withMember(known ? known[1] : {}, rest, text);
  if (inner === undefined) return undefined;
  const others = members.filter(([name]) => name !== token);
  return Object.fromEntries([...others, [token, inner]]);
}

/** Chooses a response that has what this one lacks. */
function otherStatus({ part, resolution }: Missing, { exchange, edits }: WaysOutOf): readonly WayOut[] {
  const { expression } = part;
  if (!('message' in expression) || expression.message !== 'response' || resolution.reason === 'not-sent')
    return [];
  const having = exchange.responses.filter(({ headers, hasBody }) => {
    if (expression.kind === 'body') return hasBody;
    if (expression.kind !== 'header') return false;
    return headers.some((header) => header.toLowerCase() === expression.name.toLowerCase());
  });
  return having
    .filter(({ status }) => status !== exchange.response?.declaredStatus)
    .map(({ status }) => ({
      label: `Choose the \`${status}\` response`,
      done: `Chose the \`${status}\` response.`,
      edits: { ...edits, status },
    }));
}
