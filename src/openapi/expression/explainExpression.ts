import { parsePointer } from '../source/pointer.ts';
import { inlineCode } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { specUrl } from '../spec/specUrl.ts';
import type { Expression, Message } from './expression.ts';

/** Who sends the request and who answers it; webhooks and nested callbacks turn the roles round. */
export interface Parties {
  /** After an article: `API consumer`. */
  readonly requester: string;
  readonly responder: string;
}

const PARTIES: Parties = { requester: 'API consumer', responder: 'API provider' };

/**
 * Says in one plain sentence what a runtime expression stands for (Runtime Expressions).
 *
 * @param expression Any expression the grammar accepts, also the ones without a meaning.
 * @param minor The document's version, for the link to its specification.
 * @param parties The two ends of the exchange; the consumer asks and the provider answers by default.
 * @example explainExpression({ kind: 'method' }, '3.1').sentence // 'The HTTP method of the request that the API consumer sends.'
 */
export function explainExpression(
  expression: Expression,
  minor: OpenApiMinor,
  parties: Parties = PARTIES,
): { sentence: string; specUrl: string } {
  return { sentence: sentenceFor(expression, parties), specUrl: specUrl(minor, 'runtime-expressions') };
}

function sentenceFor(expression: Expression, parties: Parties): string {
  const request = `that the ${parties.requester} sends`;
  switch (expression.kind) {
    case 'url':
      return `The whole URL of the request ${request}, query string included.`;
    case 'method':
      return `The HTTP method of the request ${request}.`;
    case 'statusCode':
      return `The status code of the response that the ${parties.responder} returns.`;
    case 'header':
      return `The value of the ${expression.message} header ${inlineCode(expression.name)} ${sent(expression.message, parties)}.`;
    case 'query':
    case 'path':
      return expression.message === 'response'
        ? `Nothing: a response has no ${expression.kind} parameters, so this never has a value.`
        : `The value of the ${expression.kind} parameter ${parameterName(expression.name)} ${request}.`;
    case 'body':
      return `${bodyPart(expression.pointer)} ${expression.message} body ${sent(expression.message, parties)}.`;
  }
}

function sent(message: Message, { requester, responder }: Parties): string {
  return message === 'request' ? `that the ${requester} sends` : `that the ${responder} returns`;
}

function parameterName(name: string): string {
  return name === '' ? 'with the empty name' : inlineCode(name);
}

function bodyPart(pointer: string): string {
  const tokens = parsePointer(pointer) ?? [];
  const [only] = tokens;
  if (only === undefined) return 'The whole';
  if (tokens.length > 1) return `The value at ${inlineCode(pointer)} in the`;
  if (only === '') return 'The member with the empty name in the';
  return /^\d+$/.test(only)
    ? `The element ${inlineCode(only)}, counted from 0, of the`
    : `The member ${inlineCode(only)} of the`;
}
