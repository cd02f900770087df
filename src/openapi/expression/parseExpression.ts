import type { Range } from '../source/range.ts';
import type { Expression, KeyNotice, Message, ParsedExpression } from './expression.ts';
import { characterAt, type Failure, failure, wordEnd } from './grammarProblem.ts';
import { readHeaderName, readParameterName } from './parseName.ts';

const ROOTS = ['url', 'method', 'statusCode', 'request.', 'response.'] as const;
const SOURCES = ['header.', 'query.', 'path.', 'body'] as const;

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
type Read = { readonly ok: true; readonly expression: Expression; readonly keyword: string } | Failure;

function readRoot(text: string, { start, end }: Range): Read {
  if (start >= end || text.charAt(start) !== '$') {
    return failure('expr-root', text, start, start < end ? wordEnd(text, start, end) : start, ['$']);
  }
  const root = keywordAt(ROOTS, text, start + 1, end);
  if (root === undefined) {
    return failure('expr-root', text, start + 1, wordEnd(text, start + 1, end), ROOTS);
  }
  const after = start + 1 + root.length;
  if (root === 'request.' || root === 'response.') {
    return readSource(text, { start: after, end }, root === 'request.' ? 'request' : 'response');
  }
  if (after < end) return failure('expr-tail', text, after, end);
  return { ok: true, expression: { kind: root }, keyword: `$${root}` };
}

function readSource(text: string, { start, end }: Range, message: Message): Read {
  const source = keywordAt(SOURCES, text, start, end);
  if (source === undefined) return failure('expr-source', text, start, wordEnd(text, start, end), SOURCES);
  const keyword = `$${message}.${source}`;
  const nameRange = { start: start + source.length, end };
  if (source === 'body') return readBody(text, nameRange, message, keyword);
  const read =
    source === 'header.'
      ? readHeaderName(text, nameRange.start, end)
      : readParameterName(text, nameRange.start, end);
  if (!read.ok) return read;
  const kind = source === 'header.' ? 'header' : source === 'query.' ? 'query' : 'path';
  return { ok: true, expression: { kind, message, name: read.name, nameRange }, keyword };
}

/** What follows `body`: nothing, or `#` and a JSON Pointer in string form (RFC 6901 §3, no percent-decoding). */
function readBody(text: string, { start, end }: Range, message: Message, keyword: string): Read {
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
  return { ok: true, expression: { kind: 'body', message, pointer, pointerRange }, keyword };
}

function keywordAt<K extends string>(
  keywords: readonly K[],
  text: string,
  start: number,
  end: number,
): K | undefined {
  return keywords.find((keyword) => {
    const stop = start + keyword.length;
    return stop <= end && text.slice(start, stop).toLowerCase() === keyword.toLowerCase();
  });
}

function caseNotice(text: string, start: number, keyword: string): readonly KeyNotice[] {
  const range = { start, end: start + keyword.length };
  return text.slice(range.start, range.end) === keyword
    ? []
    : [{ code: 'expr-case', range, suggestion: keyword }];
}
