import type { Range } from '../source/range.ts';
import type { Expression, KeyNotice, Message, ParsedExpression } from './expression.ts';
import { characterAt, failure, type GrammarFailure, wordEnd } from './grammarProblem.ts';
import { readHeaderName, readParameterName } from './parseName.ts';
import {
  isPointerSource,
  type NamedSource,
  PART_SOURCES,
  type PointerSource,
  SOURCES,
  typedSource,
  WHOLE_SOURCES,
} from './sources.ts';

const MESSAGES = ['request', 'response'] as const;

/** What may be typed after `$`. */
const ROOTS: readonly string[] = [...WHOLE_SOURCES, ...MESSAGES.map((message) => `${message}.`)];

/**
 * Reads one runtime expression, strictly (Runtime Expressions; one grammar for 3.0–3.2). Keywords in another case are
 * accepted with the notice `expr-case`, since ABNF strings compare without case; an empty name with `name-empty`.
 *
 * @param text The text that holds the expression.
 * @param span The part of it that must be one whole expression; all of it by default. Offsets in the result count
 *   UTF-16 units from the start of `text`, not of the span.
 * @returns The expression, or the problem at the first offset the grammar rejects.
 * @example parseExpression('$request.body#/id') // ok, kind 'body', pointer '/id'
 * @example parseExpression('$request.headers.X') // not ok, 'expr-source' at 9..16
 */
export function parseExpression(
  text: string,
  span: Range = { start: 0, end: text.length },
): ParsedExpression {
  const read = readRoot(text, span);
  if (!read.ok) return read;
  const notices: KeyNotice[] = [...caseNotice(text, span.start, read.keyword)];
  if ('nameRange' in read.expression && read.expression.name === '') {
    notices.push({ code: 'name-empty', range: read.expression.nameRange });
  }
  return { ok: true, expression: read.expression, notices };
}

/** An expression, and the keyword it starts with in its documented spelling. */
type Read = { readonly ok: true; readonly expression: Expression; readonly keyword: string } | GrammarFailure;

function readRoot(text: string, { start, end }: Range): Read {
  if (start >= end || text.charAt(start) !== '$') {
    return failure('expr-root', text, start, start < end ? wordEnd(text, start, end) : start, ['$']);
  }
  const first = start + 1;
  const message = MESSAGES.find((each) => startsWith(text, `${each}.`, first, end));
  if (message !== undefined) return readSource(text, { start: first + message.length + 1, end }, message);
  const kind = WHOLE_SOURCES.find((each) => startsWith(text, each, first, end));
  if (kind === undefined) return failure('expr-root', text, first, wordEnd(text, first, end), ROOTS);
  const after = first + kind.length;
  return after < end
    ? failure('expr-tail', text, after, end)
    : { ok: true, expression: { kind }, keyword: `$${kind}` };
}

function readSource(text: string, { start, end }: Range, message: Message): Read {
  const kind = PART_SOURCES.find((each) => startsWith(text, typedSource(each), start, end));
  if (kind === undefined) {
    return failure('expr-source', text, start, wordEnd(text, start, end), PART_SOURCES.map(typedSource));
  }
  const typed = typedSource(kind);
  const rest = { text, start: start + typed.length, end, message, keyword: `$${message}.${typed}` };
  return isPointerSource(kind) ? readPointer(kind, rest) : readName(kind, rest);
}

/** What comes after the keyword of a source. */
interface Rest extends Range {
  readonly text: string;
  readonly message: Message;
  readonly keyword: string;
}

function readName(kind: NamedSource, { text, start, end, message, keyword }: Rest): Read {
  const isToken = SOURCES[kind].follows === 'token';
  const read = isToken ? readHeaderName(text, start, end) : readParameterName(text, start, end);
  if (!read.ok) return read;
  return { ok: true, expression: { kind, message, name: read.name, nameRange: { start, end } }, keyword };
}

/** Nothing, or `#` and a JSON Pointer in string form (RFC 6901 §3, no percent-decoding). */
function readPointer(kind: PointerSource, { text, start, end, message, keyword }: Rest): Read {
  if (start < end && text.charAt(start) !== '#') return failure('expr-body-tail', text, start, end, ['#']);
  const pointerRange = { start: Math.min(start + 1, end), end };
  const pointer = text.slice(pointerRange.start, end);
  if (pointer !== '' && !pointer.startsWith('/')) {
    return failure('expr-pointer-slash', text, pointerRange.start, end, ['/']);
  }
  const tilde = pointer.search(/~(?![01])/);
  if (tilde >= 0) {
    const at = pointerRange.start + tilde;
    const next = at + 1 < end ? characterAt(text, at + 1).length : 0;
    return failure('expr-pointer-tilde', text, at, at + 1 + next, ['~0', '~1']);
  }
  return { ok: true, expression: { kind, message, pointer, pointerRange }, keyword };
}

/** Whether a keyword is written at an offset, in any case. */
function startsWith(text: string, keyword: string, start: number, end: number): boolean {
  const stop = start + keyword.length;
  return stop <= end && text.slice(start, stop).toLowerCase() === keyword.toLowerCase();
}

function caseNotice(text: string, start: number, keyword: string): readonly KeyNotice[] {
  const range = { start, end: start + keyword.length };
  return text.slice(range.start, range.end) === keyword
    ? []
    : [{ code: 'expr-case', range, suggestion: keyword }];
}
