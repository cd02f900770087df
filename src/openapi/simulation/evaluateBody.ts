import type { Exchange } from '../exchange/exchange.ts';
import { pointersAbove } from '../exchange/pointersAbove.ts';
import type { Expression } from '../expression/expression.ts';
import type { ExchangeBody } from '../http/message.ts';
import { isArray, isObject, type JsonValue } from '../source/json.ts';
import { formatPointer } from '../source/pointer.ts';
import { missing, otherResponses } from './missing.ts';
import type { Resolution } from './simulation.ts';
import { usableValue } from './usableValue.ts';
import { type PointerSteps, walkPointer } from './walkPointer.ts';
import type { Words } from './words.ts';

type BodyExpression = Extract<Expression, { kind: 'body' }>;

/**
 * Reads `$request.body…` or `$response.body…`: a JSON Pointer on the body's data form (README.md §data form).
 *
 * @example evaluateBody({ kind: 'body', message: 'request', pointer: '/id', … }, exchange, words) // { kind: 'resolved', text: '7', … }
 */
export function evaluateBody(
  expression: BodyExpression,
  exchange: Exchange,
  words: Words | undefined,
): Resolution {
  const { message, pointer } = expression;
  const source = `${message}.body`;
  if (message === 'response' && exchange.response === undefined) {
    return missing(
      source,
      'no-response',
      'the callback comes before any response, so there is no response body',
    );
  }
  const body = message === 'request' ? exchange.request.body : exchange.response?.body;
  const name =
    message === 'request' ? 'the request body' : `the body of the ${exchange.response?.status} response`;
  switch (body?.kind) {
    case 'data':
      return evaluatePointer(body, pointer, source, name, words);
    case 'broken':
      return unusableBody(source, 'broken-body', `${name} cannot be read${faultOf(body, words)}`);
    case 'opaque':
      return opaqueBody(source, name, body.mediaType);
    default:
      if (body?.mediaType !== undefined) return opaqueBody(source, name, body.mediaType);
      return missing(source, 'no-body', absentMessage(message, body?.declared === true, exchange));
  }
}

function evaluatePointer(
  body: Extract<ExchangeBody, { kind: 'data' }>,
  pointer: string,
  source: string,
  name: string,
  words: Words | undefined,
): Resolution {
  const walk = walkPointer(body.value, pointer);
  const at = pointer === '' ? name : `\`${pointer}\` in ${name}`;
  if (walk.reached) {
    return usableValue({
      source,
      name: at,
      value: walk.value,
      generated: isGenerated(body.generated, pointer),
      walk: walk.steps,
      arrayHint: `add \`/0\` to read its first item`,
    });
  }
  const last = walk.steps.at(-1);
  return missing(source, 'pointer', pointerMessage(body, pointer, walk, name, words), {
    walk: walk.steps,
    available: last?.available ?? [],
    nearest: last?.nearest,
  });
}

const generatedSets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a place, or what holds it, was generated. */
function isGenerated(generated: readonly string[], pointer: string): boolean {
  const known = generatedSets.get(generated) ?? new Set(generated);
  generatedSets.set(generated, known);
  return known.has(pointer) || pointersAbove(pointer).some((above) => known.has(above));
}

function pointerMessage(
  body: Extract<ExchangeBody, { kind: 'data' }>,
  pointer: string,
  walk: PointerSteps,
  name: string,
  words: Words | undefined,
): string {
  if (body.dataForm === 'text')
    return `${name} is text, so it can only be read as a whole, without a JSON Pointer`;
  const depth = walk.steps.length - 2;
  const token = walk.tokens[depth] ?? '';
  const where = depth === 0 ? name : `\`${formatPointer(walk.tokens.slice(0, depth))}\` in ${name}`;
  const hint = body.declared?.includes(pointer)
    ? 'the schema declares it'
    : words?.pointerHint(body.value, walk);
  return `${where} ${lacks(walk.value, token)}${hint === undefined ? '' : `; ${hint}`}`;
}

function lacks(value: JsonValue, token: string): string {
  if (isArray(value)) return `has no item \`${token}\``;
  if (isObject(value))
    return token === '' ? 'has no member with an empty name' : `has no member \`${token}\``;
  return `is ${value === null ? 'null' : `a ${typeof value}`}, so it has no member \`${token}\``;
}

function absentMessage(message: 'request' | 'response', declared: boolean, exchange: Exchange): string {
  if (message === 'request') {
    const label = `\`${exchange.request.method} ${exchange.request.path}\``;
    return declared
      ? 'the request body is not sent, so no callback is made'
      : `${label} describes no request body`;
  }
  const status = exchange.response?.status;
  if (declared) return `the body of the ${status} response is empty, so no callback is made`;
  const having = exchange.responses.filter((response) => response.hasBody);
  return `the ${status} response has no body${otherResponses(having, 'one')}`;
}

function opaqueBody(source: string, name: string, mediaType: string): Resolution {
  const message = `${name} is \`${mediaType}\`, which a JSON Pointer cannot look into`;
  return unusableBody(source, 'opaque-body', message);
}

function unusableBody(source: string, reason: 'broken-body' | 'opaque-body', message: string): Resolution {
  return { kind: 'unusable', source, reason, message, walk: [] };
}

function faultOf(body: Extract<ExchangeBody, { kind: 'broken' }>, words: Words | undefined): string {
  return words === undefined ? '' : `: ${lowerFirst(words.bodyFault(body).message)}`;
}

function lowerFirst(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '').replace(/^jSON/, 'JSON');
}
