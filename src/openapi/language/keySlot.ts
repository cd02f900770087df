import type { Message } from '../expression/expression.ts';
import { parseExpression } from '../expression/parseExpression.ts';
import type { NamedSource } from '../expression/sources.ts';
import { parsePointer } from '../source/pointer.ts';
import type { Range } from '../source/range.ts';

/** What can be completed at the caret, by the grammar. */
type Wanted =
  /** A whole expression. */
  | { readonly kind: 'expression' }
  /** What follows `$request.` or `$response.`. */
  | { readonly kind: 'source'; readonly message: Message }
  | { readonly kind: 'name'; readonly message: Message; readonly in: NamedSource }
  /** A member of the body at the value that the tokens lead to. */
  | { readonly kind: 'member'; readonly message: Message; readonly tokens: readonly string[] };

/** The place in a callback key that a completion fills. Ranges are offsets in the decoded key. */
export interface KeySlot {
  readonly wanted: Wanted;
  /** What the completion replaces. */
  readonly range: Range;
  /** The part already typed. */
  readonly typed: string;
  /** What has to come before the completion: `#/`, `/`. */
  readonly prefix: string;
  readonly needsOpening: boolean;
  readonly needsClosing: boolean;
}

/**
 * Finds out what may be typed at the caret of a callback key (Key Expression).
 *
 * @param before The key's decoded text before the caret.
 * @param after And after it.
 * @returns `undefined` where the text before the caret does not begin an expression.
 * @example keySlot('{$request.query.ca', '}/data')?.wanted // { kind: 'name', message: 'request', in: 'query' }
 */
export function keySlot(before: string, after: string): KeySlot | undefined {
  const group = groupAt(before, after);
  const inner = before.slice(group.start);
  const lead = inner.length - inner.trimStart().length;
  const wanted = wantedAfter(inner.slice(lead), group.start + lead);
  if (!wanted) return undefined;
  const start = wanted.wanted.kind === 'expression' ? group.start : wanted.start;
  const end = before.length + lengthAfter(wanted.wanted, after.slice(0, group.end - before.length));
  return {
    wanted: wanted.wanted,
    range: { start, end },
    typed: before.slice(start),
    prefix: wanted.prefix,
    needsOpening: group.needsOpening,
    needsClosing: group.needsClosing,
  };
}

interface Group {
  /** Where the expression starts, after its `{`. */
  readonly start: number;
  /** Where it ends as far as can be told, in the whole key. */
  readonly end: number;
  readonly needsOpening: boolean;
  readonly needsClosing: boolean;
}

function groupAt(before: string, after: string): Group {
  const open = before.lastIndexOf('{');
  if (open > before.lastIndexOf('}')) {
    const brace = after.search(/[{}]/);
    const closed = brace >= 0 && after.charAt(brace) === '}';
    // Without a `}` the text after the caret may be the rest of the URL; only the word at the caret is ours.
    const rest = closed ? brace : wordLength(after);
    const end = before.length + rest;
    return { start: open + 1, end, needsOpening: false, needsClosing: !closed };
  }
  if (before.startsWith('$') && !`${before}${after}`.includes('{')) {
    return { start: 0, end: before.length + after.length, needsOpening: false, needsClosing: false };
  }
  // In literal text: what looks like the beginning of an expression, else a first word, else nothing is replaced.
  const fragment = /\$[\w.]*$/.exec(before) ?? /^[A-Za-z]+$/.exec(before);
  const end = before.length + (fragment ? wordLength(after) : 0);
  return { start: fragment?.index ?? before.length, end, needsOpening: true, needsClosing: true };
}

function wordLength(text: string): number {
  return /^[\w.]*/.exec(text)?.[0].length ?? 0;
}

interface Found {
  readonly wanted: Wanted;
  readonly start: number;
  readonly prefix: string;
}

/** Reads the beginning of an expression by the one grammar: where it stops is where the completion starts. */
function wantedAfter(typed: string, offset: number): Found | undefined {
  const expression: Found = { wanted: { kind: 'expression' }, start: offset, prefix: '' };
  if (!typed.startsWith('$')) return /^[\w.]*$/.test(typed) ? expression : undefined;
  const parsed = parseExpression(typed);
  const message = /^\$response/i.test(typed) ? 'response' : 'request';
  const member = (tokens: readonly string[], start: number, prefix: string): Found => ({
    wanted: { kind: 'member', message, tokens },
    start: offset + start,
    prefix,
  });
  if (parsed.ok) {
    const read = parsed.expression;
    if ('pointer' in read) {
      if (read.pointer !== '') return memberIn(typed, read.pointerRange.start, member);
      return member([], typed.length, typed.endsWith('#') ? '/' : '#/');
    }
    if (!('nameRange' in read)) return expression;
    return {
      wanted: { kind: 'name', message, in: read.kind },
      start: offset + read.nameRange.start,
      prefix: '',
    };
  }
  const { code, range } = parsed.problem;
  switch (code) {
    case 'expr-root':
      return range.end === typed.length ? expression : undefined;
    case 'expr-source':
      return { wanted: { kind: 'source', message }, start: offset + range.start, prefix: '' };
    case 'expr-body-tail':
      return member([], range.start, '#/');
    case 'expr-pointer-slash':
      return member([], range.start, '/');
    case 'expr-pointer-tilde':
      return memberIn(typed.slice(0, range.start), typed.indexOf('#') + 1, member);
    case 'expr-token':
    case 'expr-name-char':
      // The name is empty or has a character too many; with another one in its place the grammar says where it starts.
      return wantedAfter(`${typed.slice(0, range.start)}x`, offset);
    default:
      return undefined;
  }
}

/** The last token of a pointer that is being typed. */
function memberIn(
  typed: string,
  pointerStart: number,
  found: (tokens: readonly string[], start: number, prefix: string) => Found,
): Found | undefined {
  const last = typed.lastIndexOf('/');
  const tokens = last < pointerStart ? undefined : parsePointer(typed.slice(pointerStart, last));
  return tokens && found(tokens, last + 1, '');
}

/** How much of the text after the caret belongs to the completed word. */
function lengthAfter(wanted: Wanted, after: string): number {
  switch (wanted.kind) {
    case 'source':
      return /^\w*\.?/.exec(after)?.[0].length ?? 0;
    case 'member': {
      const slash = after.indexOf('/');
      return slash < 0 ? after.length : slash;
    }
    default:
      return after.length;
  }
}
