import { parsePointer } from '../source/pointer.ts';
import { inlineCode } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { specUrl } from '../spec/specUrl.ts';
import type { Expression, Message } from './expression.ts';
import { isPartOf, SOURCES } from './sources.ts';

/** Who sends the request and who answers it; webhooks and nested callbacks turn the roles round. */
export interface Parties {
  /** After an article: `API consumer`. */
  readonly requester: string;
  readonly responder: string;
}

const PARTIES: Parties = { requester: 'API consumer', responder: 'API provider' };

/**
 * Says in one sentence what a runtime expression reads (Runtime Expressions).
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
  const { section } = SOURCES[expression.kind];
  return { sentence: sentenceFor(expression, parties), specUrl: specUrl(minor, section) };
}

function sentenceFor(expression: Expression, parties: Parties): string {
  if (!('message' in expression)) {
    const { message, explain } = SOURCES[expression.kind];
    return explain(sent(message, parties));
  }
  const { kind, message } = expression;
  const { noun, messages } = SOURCES[kind];
  if (!isPartOf(kind, message)) return `Nothing: a ${message} has no ${noun}s, so this never has a value.`;
  const part = messages.length > 1 ? `${message} ${noun}` : noun;
  const named =
    'name' in expression
      ? `The value of the ${part} ${nameText(expression.name)}`
      : `${valueAt(expression.pointer)} ${part}`;
  return `${named} ${sent(message, parties)}.`;
}

function sent(message: Message, { requester, responder }: Parties): string {
  return message === 'request' ? `that the ${requester} sends` : `that the ${responder} returns`;
}

function nameText(name: string): string {
  return name === '' ? 'with the empty name' : inlineCode(name);
}

function valueAt(pointer: string): string {
  const tokens = parsePointer(pointer) ?? [];
  const [only] = tokens;
  if (only === undefined) return 'The whole';
  if (tokens.length > 1) return `The value at ${inlineCode(pointer)} in the`;
  if (only === '') return 'The member with the empty name in the';
  return /^\d+$/.test(only)
    ? `The element ${inlineCode(only)}, counted from 0, of the`
    : `The member ${inlineCode(only)} of the`;
}
