import type { ExpressionProblemCode, KeyProblem } from './expression.ts';

/** How reading one part of an expression failed. */
export interface GrammarFailure {
  readonly ok: false;
  readonly problem: KeyProblem;
}

/**
 * A failure that names the span of unexpected text.
 *
 * @param expected What is allowed there, as the user would type it.
 * @example failure('expr-tail', '$urlx', 4, 5).problem.found // 'x'
 */
export function failure(
  code: ExpressionProblemCode,
  text: string,
  start: number,
  end: number,
  expected: readonly string[] = [],
): GrammarFailure {
  return { ok: false, problem: { code, range: { start, end }, expected, found: text.slice(start, end) } };
}

/**
 * The end of the word at an offset, so that a problem covers `headers` and not only its `h`; one character otherwise.
 *
 * @example wordEnd('$request.headers.X', 9, 18) // 16
 */
export function wordEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && /[\p{L}\p{N}_-]/u.test(characterAt(text, end))) end += characterAt(text, end).length;
  return end > start ? end : Math.min(limit, start + characterAt(text, start).length);
}

/**
 * The whole character at an offset, both halves of a surrogate pair; `''` past the end.
 *
 * @example characterAt('a😀', 1) // '😀'
 */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}
