import { append } from '../source/append.ts';
import type { Range } from '../source/range.ts';
import type { KeyNotice, KeyPart, KeyProblem, ParsedKey } from './expression.ts';
import { parseExpression } from './parseExpression.ts';
import { splitKey } from './splitKey.ts';

/**
 * Reads a callback key (Callback Object, Key Expression). The specification has no grammar for braces; this reads
 * literal text and `{expression}` groups where the first `}` closes, and a key that as a whole is one expression
 * without braces. Extensions (`x-…`) and `$ref` are not keys: leave them out before.
 *
 * @param key The decoded key: any string.
 * @returns Its parts in order; their raw texts joined give the key back. `form` is `invalid` exactly where `problems`
 *   is not empty; nothing is repaired here.
 * @example parseKey('{$request.query.callbackUrl}/data').parts // expression 0..28, literal 28..33
 */
export function parseKey(key: string): ParsedKey {
  return parseWhole(key) ?? parseTemplate(key);
}

/** The readings that take the key as one piece; `undefined` where braces divide it. */
function parseWhole(key: string): ParsedKey | undefined {
  const whole = { start: 0, end: key.length };
  if (isMisreadYaml(key))
    return invalidKey(key, { code: 'yaml-flow-key', range: whole, expected: [], found: key });
  if (key.startsWith('$')) {
    const parsed = parseExpression(key);
    if (parsed.ok) {
      const part: KeyPart = {
        kind: 'expression',
        range: whole,
        inner: whole,
        raw: key,
        expression: parsed.expression,
      };
      return {
        key,
        form: 'bare',
        parts: [part],
        problems: [],
        notices: [...parsed.notices, ...bareBraces(key)],
      };
    }
    return key.includes('{') ? undefined : invalidKey(key, parsed.problem);
  }
  if (/^(?:request|response)\.[^{}]*$/.test(key)) {
    return invalidKey(key, { code: 'key-not-expression', range: whole, expected: ['$'], found: key });
  }
  return undefined;
}

/**
 * Recognises an unquoted YAML key that starts with a brace: YAML reads it as a mapping, and parsers then make a
 * string of that mapping.
 */
function isMisreadYaml(key: string): boolean {
  if (key === '[object Object]') return true;
  const inner = key.slice(2, -2);
  return key.startsWith('{ ') && key.endsWith(' }') && inner.includes('$') && !/[{}]/.test(inner);
}

function invalidKey(key: string, problem: KeyProblem): ParsedKey {
  const part: KeyPart = { kind: 'invalid', range: { start: 0, end: key.length }, raw: key, problem };
  return { key, form: 'invalid', parts: [part], problems: [problem], notices: [] };
}

/** Legal, and yet a mixture of both forms was probably meant: `$request.body#/base/{$url}` is one pointer. */
function bareBraces(key: string): readonly KeyNotice[] {
  const start = key.search(/[{}]/);
  return start < 0 ? [] : [{ code: 'bare-braces', range: { start, end: start + 1 } }];
}

function parseTemplate(key: string): ParsedKey {
  const parts: KeyPart[] = [];
  const notices: KeyNotice[] = [];
  for (const piece of splitKey(key)) {
    const { range } = piece;
    const raw = key.slice(range.start, range.end);
    if (piece.kind === 'literal') parts.push({ kind: 'literal', range, raw });
    else if (piece.kind === 'misplaced') parts.push({ kind: 'invalid', range, raw, problem: piece.problem });
    else {
      const group = readGroup(key, range, raw);
      parts.push(group.part);
      append(notices, group.notices);
    }
  }
  const problems = parts.flatMap((part) => (part.kind === 'invalid' ? [part.problem] : []));
  const template = parts.some((part) => part.kind === 'expression');
  return {
    key,
    form: problems.length > 0 ? 'invalid' : template ? 'template' : 'literal',
    parts,
    problems,
    notices,
  };
}

/** Reads `{…}` without further braces inside. */
function readGroup(key: string, range: Range, raw: string): { part: KeyPart; notices: readonly KeyNotice[] } {
  const inner = { start: range.start + 1, end: range.end - 1 };
  const text = raw.slice(1, -1);
  const invalid = (problem: KeyProblem) => ({
    part: { kind: 'invalid', range, raw, problem } as const,
    notices: [],
  });
  const problemAt = (code: KeyProblem['code'], at: Range, expected: readonly string[]): KeyProblem => ({
    code,
    range: at,
    expected,
    found: key.slice(at.start, at.end),
  });

  if (text.trim() === '') return invalid(problemAt('key-empty-expression', range, []));
  const leading = text.length - text.trimStart().length;
  if (leading > 0) {
    return invalid(problemAt('key-space', { start: inner.start, end: inner.start + leading }, ['$']));
  }
  if (!text.startsWith('$')) {
    const code = key.charAt(range.start - 1) === '$' ? 'key-dollar-before-brace' : 'key-not-expression';
    return invalid(problemAt(code, inner, ['$']));
  }
  const end = inner.start + text.trimEnd().length;
  const parsed = parseExpression(key, { start: inner.start, end });
  if (!parsed.ok) return invalid(parsed.problem);
  if (end < inner.end) return invalid(problemAt('key-space', { start: end, end: inner.end }, ['}']));
  return {
    part: { kind: 'expression', range, inner, raw, expression: parsed.expression },
    notices: parsed.notices,
  };
}
