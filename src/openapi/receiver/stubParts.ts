import type { CallbackMessage } from '../exchange/callbackMessage.ts';
import type { SecurityDetail } from '../exchange/detail.ts';
import type { ReceivedRequest } from './receiver.types.ts';
import { type GivenCredential, type SentCredential, type StubCheck, stubChecks } from './stubChecks.ts';

/** What a stub is written for. */
export interface StubSubject {
  readonly received: ReceivedRequest;
  /** The callback request, to its whole URL. */
  readonly message: CallbackMessage;
  /** Declared statuses of the reply: `204`, `2XX`, `default`. */
  readonly replies: readonly string[];
  /** Where the receiver runs: `http://localhost:3000`. */
  readonly host: string;
  /** The member of the body by which one event is known again, if there is one. */
  readonly eventId?: string;
  /** What the callback request is authorised with, if that is described. */
  readonly security?: SecurityDetail;
  /** Where the description says what the provider sends as a credential, if it does. */
  readonly given?: GivenCredential;
}

export interface Stub {
  readonly name: string;
  /** A name for a file of it. */
  readonly file: string;
  readonly write: (subject: StubSubject) => string;
}

/**
 * What someone types as a host, as the origin of a URL.
 *
 * @returns `http://localhost:3000` for a text that names no host.
 * @example originOf('localhost:8080') // 'http://localhost:8080'
 */
export function originOf(host: string): string {
  const [, scheme = 'http://', name = ''] = /^(https?:\/\/)?([A-Za-z0-9.\-:[\]]+)/i.exec(host.trim()) ?? [];
  return name === '' ? 'http://localhost:3000' : `${scheme.toLowerCase()}${name}`;
}

/** More parameters than these are seen in the path. */
const MOST_PARAMETERS = 4;

export function parametersOf({ template }: ReceivedRequest): readonly string[] {
  return template.segments
    .flatMap((each) => (typeof each === 'string' ? [] : each.name))
    .slice(0, MOST_PARAMETERS);
}

export function hints({ replies, eventId }: StubSubject): readonly string[] {
  return [
    `Described replies: ${expectedReply(replies)}`,
    ...(replies.includes('410')
      ? ['410 tells the provider to stop sending: reply it where nothing is subscribed.']
      : []),
    ...(eventId !== undefined && /^\w{1,40}$/.test(eventId)
      ? [`One event may come twice: skip it where its \`${eventId}\` was handled before.`]
      : []),
  ];
}

function checksOf({ security, given }: StubSubject): readonly StubCheck[] {
  return stubChecks(security, given);
}

/** The credentials that a stub checks in code. */
export function sentCredentials(subject: StubSubject): readonly SentCredential[] {
  return checksOf(subject).flatMap(({ sent }) => sent ?? []);
}

/** Lines of code that check who calls: a comment for each credential, and the code of a language below it. */
export function checkLines(
  subject: StubSubject,
  indent: string,
  mark: string,
  code: (sent: SentCredential) => readonly string[],
): readonly string[] {
  return checksOf(subject).flatMap(({ comment, sent }) =>
    [`${mark} ${comment}`, ...(sent ? code(sent) : [])].map((line) => `${indent}${line}`),
  );
}

/** Whether a stub needs what encodes `user:password`. */
export function needsBase64(subject: StubSubject): boolean {
  return sentCredentials(subject).some(({ prefix }) => prefix === 'Basic ');
}

export function expectedReply(replies: readonly string[]): string {
  const known = replies.filter((status) => /^(?:[1-5](?:\d\d|XX)|default)$/i.test(status)).slice(0, 8);
  return known.length === 0 ? 'none' : known.join(', ');
}

/** The first success that is described; 204 where there is none. */
export function successOf(replies: readonly string[]): string {
  return (
    replies.find((status) => /^2\d\d$/.test(status)) ??
    (replies.some((status) => /^2XX$/i.test(status)) ? '200' : '204')
  );
}

export function portOf(host: string): string {
  return /:(\d{1,5})$/.exec(originOf(host))?.[1] ?? '3000';
}

/** A method in a line of its own syntax: letters only. */
export function token(method: string): string {
  return /^[A-Za-z-]+$/.test(method) ? method : 'POST';
}

export function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

/** A name for what came, beside what is expected. */
export function sentAs(variable: string): string {
  return `sent${variable.charAt(0).toUpperCase()}${variable.slice(1)}`;
}
